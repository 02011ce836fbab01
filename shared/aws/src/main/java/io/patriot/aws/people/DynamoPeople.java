package io.patriot.aws.people;

import io.patriot.application.people.AdminAct;
import io.patriot.application.people.AdminActs;
import io.patriot.application.people.Invitation;
import io.patriot.application.people.Membership;
import io.patriot.application.people.People;
import io.patriot.aws.table.Change;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.Item;
import io.patriot.aws.table.Key;
import io.patriot.aws.table.Keys;
import io.patriot.aws.table.StoreUnavailable;
import io.patriot.aws.table.Transaction;
import io.patriot.aws.table.Value;
import io.patriot.aws.trading.Sealed;
import io.patriot.domain.account.TenantId;
import io.patriot.events.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * People and what was done to them: a membership for each person and the last seal in the state
 * table, every act in the events table. The seal stands where no right to the events table reaches,
 * so that whoever rewrites the acts is seen.
 */
public final class DynamoPeople implements People {
  private static final String NEW = "attribute_not_exists(" + Key.PARTITION + ")";
  private static final String BY = "by";
  private static final String USES = "uses";
  private static final String UNTIL = "until";
  private static final String TOLD_ON = "toldOn";
  private static final int ATTEMPTS_MAX = 5;

  /** A shelf holds a sixteenth of all; who looks for somebody among more names their number. */
  private static final int SHELF_READ_MAX = 500;

  private static final int ACTS_READ_MAX = 500;

  private final Dynamo dynamo;
  private final Wire wire;

  public DynamoPeople(Dynamo dynamo, Wire wire) {
    this.dynamo = dynamo;
    this.wire = wire;
  }

  @Override
  public Optional<Membership> find(TenantId person) {
    return dynamo
        .get(dynamo.tables().state(), Keys.membership(person))
        .map(MembershipItems::membership);
  }

  @Override
  public boolean join(Membership newcomer) {
    return dynamo.putIfNew(dynamo.tables().state(), MembershipItems.item(newcomer)).isStored();
  }

  @Override
  public void leave(Membership member) {
    Delete delete =
        Delete.builder()
            .tableName(dynamo.tables().state())
            .key(Keys.membership(member.person()).attributes())
            .conditionExpression("#version = :seen")
            .expressionAttributeNames(Map.of("#version", Item.VERSION))
            .expressionAttributeValues(Map.of(":seen", Value.number(member.version())))
            .build();
    dynamo.transact(List.of(TransactWriteItem.builder().delete(delete).build()));
  }

  @Override
  public boolean invite(Invitation invitation, AdminAct act) {
    Item made =
        Item.at(Keys.invitation(invitation.digest()))
            .with(BY, invitation.by())
            .with(USES, invitation.uses())
            .with(UNTIL, invitation.until().toEpochMilli())
            .with(Item.EXPIRES_AT, invitation.until().getEpochSecond());
    return keptWithAct(List.of(next(dynamo.tables().state(), made, 1)), act);
  }

  @Override
  public void note(AdminAct act) {
    keptWithAct(List.of(), act);
  }

  @Override
  public Optional<Invitation> invitation(String digest) {
    return dynamo
        .get(dynamo.tables().state(), Keys.invitation(digest))
        .map(
            item ->
                new Invitation(
                    digest,
                    item.number(BY),
                    Instant.ofEpochMilli(item.number(UNTIL)),
                    (int) item.number(USES)));
  }

  @Override
  public boolean redeem(String digest, Membership next, Instant now) {
    Update use =
        Update.builder()
            .tableName(dynamo.tables().state())
            .key(Keys.invitation(digest).attributes())
            .updateExpression("SET #uses = #uses - :one")
            .conditionExpression("#uses > :none AND #until > :now")
            .expressionAttributeNames(Map.of("#uses", USES, "#until", UNTIL))
            .expressionAttributeValues(
                Map.of(
                    ":one", Value.number(1),
                    ":none", Value.number(0),
                    ":now", Value.number(now.toEpochMilli())))
            .build();
    var writes =
        List.of(
            next(dynamo.tables().state(), MembershipItems.item(next), next.version()),
            TransactWriteItem.builder().update(use).build());
    return dynamo.transact(writes) instanceof Transaction.Committed;
  }

  @Override
  public boolean change(Membership next, AdminAct act) {
    return keptWithAct(
        List.of(next(dynamo.tables().state(), MembershipItems.item(next), next.version())), act);
  }

  /** Both or neither; false when it is what was done that cannot be kept. */
  private boolean keptWithAct(List<TransactWriteItem> done, AdminAct act) {
    for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
      Optional<Item> head = dynamo.get(dynamo.tables().state(), Keys.adminActs());
      long number = head.map(item -> item.number(Item.VERSION)).orElse(0L) + 1;
      String before = head.map(item -> Sealed.of(item, Sealed.SEAL)).orElse(Sealed.NONE);
      Item kept =
          Item.at(Keys.adminAct(number))
              .with(Item.JSON, wire.write(AdminActV1.of(act.numbered(number))));
      String seal = Sealed.after(before, kept);
      Item sealed =
          Sealed.with(Item.at(Keys.adminActs()).with(Item.VERSION, number), Sealed.SEAL, seal);
      var writes = new ArrayList<>(done);
      writes.add(next(dynamo.tables().state(), sealed, number));
      writes.add(next(dynamo.tables().events(), Sealed.with(kept, Sealed.SEAL, seal), 1));
      switch (dynamo.transact(writes)) {
        case Transaction.Committed _ -> {
          return true;
        }
        case Transaction.Cancelled cancelled -> {
          if (!done.isEmpty() && cancelled.failedAt(0)) {
            return false;
          }
        }
      }
    }
    throw new StoreUnavailable("keep what those did who look after the platform");
  }

  @Override
  public List<Membership> search(String asked, int limit) {
    var found = new ArrayList<Membership>();
    for (int shelf = 0; shelf < Keys.PEOPLE_SHELVES; shelf++) {
      dynamo.query(shelf(dynamo.tables().state(), Keys.people(shelf)), SHELF_READ_MAX).stream()
          .map(MembershipItems::membership)
          .filter(one -> one.isMeantBy(asked))
          .forEach(found::add);
    }
    return found.stream()
        .sorted(Comparator.comparingLong(Membership::userId))
        .limit(limit)
        .toList();
  }

  @Override
  public List<TenantId> everybody(int limit) {
    var found = new TreeSet<TenantId>();
    for (int shelf = 0; shelf < Keys.PEOPLE_SHELVES; shelf++) {
      dynamo.query(shelf(dynamo.tables().state(), Keys.people(shelf)), limit).stream()
          .map(item -> MembershipItems.membership(item).person())
          .forEach(found::add);
    }
    return found.stream().limit(limit).toList();
  }

  @Override
  public boolean toldFirst(TenantId person, LocalDate day) {
    return dynamo
        .update(
            dynamo.tables().state(),
            Keys.membership(person),
            Change.of("#told = :day")
                .onlyIf(
                    "attribute_exists("
                        + Key.PARTITION
                        + ") AND (attribute_not_exists(#told) OR #told < :day)")
                .name("#told", TOLD_ON)
                .value(":day", Value.text(day.toString())))
        .isStored();
  }

  @Override
  public AdminActs acts(String about, int limit) {
    Optional<Item> head = dynamo.get(dynamo.tables().state(), Keys.adminActs());
    long all = head.map(item -> item.number(Item.VERSION)).orElse(0L);
    List<Item> latest =
        dynamo.query(
            shelf(dynamo.tables().events(), Keys.ADMIN_ACTS)
                .scanIndexForward(false)
                .consistentRead(true),
            ACTS_READ_MAX);
    List<AdminAct> acts =
        latest.stream()
            .map(item -> wire.read(item.text(Item.JSON), AdminActV1.class).toApplication())
            .filter(act -> act.isAbout(about))
            .limit(limit)
            .toList();
    String last = head.map(item -> Sealed.of(item, Sealed.SEAL)).orElse(Sealed.NONE);
    return new AdminActs(acts, all, latest.size(), isAsWritten(latest, last, all));
  }

  /** From the last seal back, each act under the seal that the one before leaves. */
  private static boolean isAsWritten(List<Item> latest, String last, long all) {
    if (latest.size() < Math.min(all, ACTS_READ_MAX) || latest.size() > all) {
      return false;
    }
    String expected = last;
    for (int i = 0; i < latest.size(); i++) {
      boolean first = i + 1 == latest.size() && latest.size() == all;
      if (i + 1 == latest.size() && !first) {
        return Sealed.of(latest.get(i), Sealed.SEAL).equals(expected); // older ones are not here
      }
      String before = first ? Sealed.NONE : Sealed.of(latest.get(i + 1), Sealed.SEAL);
      if (!Sealed.after(before, latest.get(i)).equals(expected)) {
        return false;
      }
      expected = before;
    }
    return true;
  }

  private static QueryRequest.Builder shelf(String table, String shelf) {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression(Key.PARTITION + " = :shelf")
        .expressionAttributeValues(Map.of(":shelf", Value.text(shelf)));
  }

  /** Written where the version before stands, or nothing where it is the first. */
  private static TransactWriteItem next(String table, Item item, long version) {
    Put.Builder put = Put.builder().tableName(table).item(item.attributes());
    if (version == 1) {
      put.conditionExpression(NEW);
    } else {
      put.conditionExpression("#version = :before")
          .expressionAttributeNames(Map.of("#version", Item.VERSION))
          .expressionAttributeValues(Map.of(":before", Value.number(version - 1)));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
