package io.patriot.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Same input, same outcome: no clock, dice, thread or unordered collection of their own. */
final class Determinism {
  private Determinism() {}

  static ArchRule in(List<String> rooms) {
    return classes()
        .that()
        .resideInAnyPackage(rooms.stream().map(Rooms::below).toArray(String[]::new))
        .should(beReplayable())
        .as("the same input gives the same outcome in " + rooms)
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> beReplayable() {
    return new ArchCondition<>("call nothing that differs from run to run") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents events) {
        javaClass.getCodeUnitAccessesFromSelf().forEach(access -> check(access, events));
      }

      private void check(JavaCodeUnitAccess<?> access, ConditionEvents events) {
        Ban.ALL.stream()
            .filter(ban -> ban.forbids(access))
            .findFirst()
            .ifPresent(
                ban ->
                    events.add(
                        SimpleConditionEvent.violated(
                            access, ban.reason() + ": " + access.getDescription())));
      }
    };
  }
}
