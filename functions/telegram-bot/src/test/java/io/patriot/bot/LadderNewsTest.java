package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.domain.protection.Ladder;
import io.patriot.domain.protection.ProtectionPlan;
import org.junit.jupiter.api.Test;

/** Of a stop that follows in stages its owner hears once per stage, and is not called for it. */
class LadderNewsTest {
  private final Told told = new Told();

  @Test
  void eachStageIsToldOnceAndQuietlyHoweverOftenTheStopMoves() {
    told.asOf("0a1b2c3d");
    told.hears(told.happens(LadderScenes.changed(LadderScenes.plan("60600"), "begun")));
    ProtectionPlan half = LadderScenes.halfWay();
    hears("1a1b2c3d", half);
    hears("2a1b2c3d", LadderScenes.at(half, "63200", Ladder.Stage.HALF));
    ProtectionPlan most = LadderScenes.at(half, "63900", Ladder.Stage.MOST);
    hears("3a1b2c3d", most);
    hears("4a1b2c3d", LadderScenes.at(most, "64000", Ladder.Stage.MOST));

    assertThat(told.chat.count()).as("that it began, and two stages").isEqualTo(3);
    assertThat(told.chat.quiet()).hasSize(2);
  }

  private void hears(String request, ProtectionPlan plan) {
    told.asOf(request);
    told.hears(told.happens(LadderScenes.changed(plan, "ladder")));
  }
}
