package io.patriot.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.testkit.sim.Explorer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each mistake made on purpose is found, in few steps away from the plain course. */
final class MistakesTest {
  private static final int DEPARTURES_MAX = 2;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aMistakeMadeOnPurposeIsFound(Mistake mistake) {
    Explorer explorer = modelOf(mistake);

    assertThat(explorer.explore().wrong())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.wrongs()).anyMatch(wrong -> wrong.contains(symptomOf(mistake)));
              assertThat(found.departures()).isLessThanOrEqualTo(DEPARTURES_MAX);
              assertThat(explorer.replay(found.choices())).isEqualTo(found);
            });
  }

  private static Explorer modelOf(Mistake mistake) {
    return switch (mistake) {
      case NONE -> throw new IllegalArgumentException("That is none");
      case CLAIM_WITHOUT_CONDITION, SILENCE_IS_REJECTION, SENT_AGAIN_WITHOUT_ASKING ->
          Explorer.of(PlacementModels.placementTwice(mistake));
      case NOBODY_LOOKS_AGAIN -> Explorer.of(PlacementModels.placementTwice(mistake)).withDeaths(1);
      case PROOF_TOO_EARLY -> Explorer.of(PlacementModels.lateArrival(mistake));
      case FENCE_NOT_LOOKED_AT, SWITCH_NOT_READ_AGAIN ->
          Explorer.of(SwitchModels.againstAPlacement(Turn.HALTED, mistake, new AtomicLong()));
      case PLATFORM_NOT_LOOKED_AT -> Explorer.of(PlatformModels.againstAPlacement(mistake));
      case SWITCH_TURNED_AFTERWARDS ->
          Explorer.of(SwitchModels.againstATrigger(Turn.OVERFILL, mistake)).withDeaths(1);
      case FILL_COUNTS_TWICE -> Explorer.of(DailyModels.tradeHeardTwice(mistake));
      case JUDGED_BY_AN_OLD_BOOK -> Explorer.of(PlacementModels.twoWishesAndRoomForOne(mistake));
      case ASKED_BACK_IS_GONE -> Explorer.of(DailyModels.cancelAndTrade(mistake));
    };
  }

  private static String symptomOf(Mistake mistake) {
    return switch (mistake) {
      case NONE -> throw new IllegalArgumentException("That has none");
      case CLAIM_WITHOUT_CONDITION,
          SILENCE_IS_REJECTION,
          SENT_AGAIN_WITHOUT_ASKING,
          ASKED_BACK_IS_GONE ->
          "one of us thinks it ended";
      case PROOF_TOO_EARLY -> "the venue had it twice";
      case FENCE_NOT_LOOKED_AT, SWITCH_NOT_READ_AGAIN -> "sent although trading was HALTED";
      case PLATFORM_NOT_LOOKED_AT -> "sent although the platform was HALTED";
      case SWITCH_TURNED_AFTERWARDS -> "and trading goes on";
      case FILL_COUNTS_TWICE -> "the position is not its fills";
      case JUDGED_BY_AN_OLD_BOOK -> "the limits allow one of them";
      case NOBODY_LOOKS_AGAIN -> "it is stuck";
    };
  }
}
