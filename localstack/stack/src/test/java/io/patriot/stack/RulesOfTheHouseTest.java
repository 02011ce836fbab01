package io.patriot.stack;

import io.patriot.testkit.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Everything is on this class path, so the rules are checked over the whole house. */
class RulesOfTheHouseTest {
  @Test
  void theWholeHouseKeepsItsRules() {
    ArchitectureRules.check();
  }
}
