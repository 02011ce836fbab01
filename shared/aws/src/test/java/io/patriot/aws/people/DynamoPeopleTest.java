package io.patriot.aws.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.people.Membership;
import io.patriot.application.people.Membership.State;
import io.patriot.application.people.People;
import io.patriot.aws.LocalCloud;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.Value;
import io.patriot.events.Wire;
import org.junit.jupiter.api.Test;

/** People in DynamoDB, and what becomes of acts that somebody rewrites there. */
final class DynamoPeopleTest extends PeopleContract {
  private final Dynamo dynamo = LocalCloud.freshTables();
  private final People kept = new DynamoPeople(dynamo, Wire.standard());

  @Override
  People empty() {
    return new DynamoPeople(LocalCloud.freshTables(), Wire.standard());
  }

  @Test
  void anActThatIsChangedIsSeen() {
    threeActs();
    Item second = dynamo.get(dynamo.tables().events(), Keys.adminAct(2)).orElseThrow();

    dynamo.update(
        dynamo.tables().events(),
        Keys.adminAct(2),
        Change.of("#json = :json")
            .name("#json", Item.JSON)
            .value(":json", Value.text(second.text(Item.JSON).replace("fair", "paid"))));

    assertThat(kept.acts("", 9).asWritten()).isFalse();
  }

  @Test
  void anActThatIsDroppedIsSeenWhicheverItIs() {
    for (long dropped = 1; dropped <= 3; dropped++) {
      var fresh = LocalCloud.freshTables();
      var tables = new DynamoPeople(fresh, Wire.standard());
      threeActs(tables);
      fresh.delete(fresh.tables().events(), Keys.adminAct(dropped));

      assertThat(tables.acts("", 9).asWritten()).as("without act %s", dropped).isFalse();
    }
  }

  @Test
  void anActThatIsPutInIsSeen() {
    threeActs();
    Item first = dynamo.get(dynamo.tables().events(), Keys.adminAct(1)).orElseThrow();

    dynamo.putIfNew(
        dynamo.tables().events(),
        Item.at(Keys.adminAct(4))
            .with(Item.JSON, first.text(Item.JSON))
            .with("seal", new byte[32]));

    assertThat(kept.acts("", 9).asWritten()).isFalse();
  }

  private void threeActs() {
    threeActs(kept);
  }

  private static void threeActs(People people) {
    people.join(anna());
    Membership suspended = after(anna(), State.SUSPENDED, "wash trades");
    Membership back = after(suspended, State.ACTIVE, "fair enough");
    Membership blocked = after(back, State.BLOCKED, "again");
    for (Membership one : java.util.List.of(suspended, back, blocked)) {
      assertThat(people.change(one, act(one))).isTrue();
    }
    assertThat(people.acts("", 9).asWritten()).isTrue();
  }
}
