package io.patriot.aws;

import io.patriot.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** This module stands where it should in the house. */
final class RulesOfTheHouseTest {
  @Test
  void thePlatformKeepsItsRules() {
    ArchitectureRules.check();
  }
}
