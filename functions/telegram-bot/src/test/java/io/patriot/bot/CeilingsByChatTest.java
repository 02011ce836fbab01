package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.platform.SetCeilings;
import io.patriot.application.setting.LimitWish;
import io.patriot.domain.limit.RiskProfile;
import io.patriot.domain.money.Asset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who look after the platform hold everybody to ceilings: stricter at once, looser later. */
class CeilingsByChatTest {
  private static final long ADMIN = Conversation.ADMIN;

  private final Conversation person = Conversation.started();

  @BeforeEach
  void theAdminIsKnown() {
    person.says(ADMIN, "/start");
  }

  @Test
  void stricterHoldsAtOnceAfterOnePress() {
    person.says(ADMIN, "/limits platform safe").presses(ADMIN, "Limits: safe").sees("Set.");

    assertThat(person.platform.read().ceilingAt(person.desk.clock().instant()))
        .contains(RiskProfile.LOW.limits(Asset.USDT));
    assertThat(person.platform.read().ceilings().orElseThrow().by()).isEqualTo(ADMIN);
  }

  @Test
  void looserNeedsThePin() {
    ceiling(new LimitWish.OfProfile(RiskProfile.LOW));

    person.says(ADMIN, "/limits platform bold").sees("This needs your PIN");
    assertThat(person.platform.turns()).hasSize(1);
  }

  @Test
  void whatBecameLooserSinceIsNotDoneByAPress() {
    person.says(ADMIN, "/limits platform medium");
    ceiling(new LimitWish.OfProfile(RiskProfile.LOW));

    person.presses(ADMIN, "Limits: medium").sees("became stricter since you asked");
    assertThat(person.platform.turns()).hasSize(1);
  }

  @Test
  void nobodyElseSeesOrSetsThem() {
    person.says("/limits platform").sees("Only those who look after the platform set ceilings");
    person.says("/limits platform safe").sees("Nothing was changed", "[ Limits ]");

    assertThat(person.platform.turns()).isEmpty();
  }

  @Test
  void whoChoosesSomethingLooserIsToldThatTheCeilingHolds() {
    ceiling(new LimitWish.OfProfile(RiskProfile.LOW));

    person.says("/limits").sees("stricter than yours", "a day's loss 2 %", "worth in all 2x");
    person.says("/limits bold").sees("stricter than that and count all the same");
    person.says("/limits safe");
    assertThat(person.screen()).doesNotContain("stricter than that");
  }

  @Test
  void wordsThatAreNoneChangeNothing() {
    person.says(ADMIN, "/limits platform reckless").sees("is none of the limits");

    assertThat(person.platform.turns()).isEmpty();
  }

  private void ceiling(LimitWish wish) {
    var setting = new SetCeilings(person.platform, Set.of(ADMIN), person.desk.clock());
    assertThat(setting.handle(ADMIN, wish, true)).isInstanceOf(SetCeilings.Outcome.Changed.class);
  }
}
