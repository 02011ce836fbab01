package io.patriot.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.patriot.application.order.TradingStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {

  @Test
  void thePlatformKeepsItsRules() {
    JavaClasses classes = ArchitectureRules.classes();
    assertThat(classes.contain(TradingStore.class)).isTrue();
    assertThat(classes.contain(io.patriot.domain.order.Order.class)).isTrue();

    ArchitectureRules.all().forEach(rule -> rule.check(classes));
  }

  @Test
  void everyForbiddenCallIsCaughtAndNoAllowedOne() {
    JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolations.class);

    var result = Determinism.in(List.of("testkit.architecture")).evaluate(planted);

    assertThat(result.getFailureReport().getDetails())
        .hasSize(PlantedViolations.FORBIDDEN.size())
        .noneMatch(detail -> detail.contains("EPOCH") || detail.contains("Tree"));
    assertThat(PlantedViolations.ALLOWED).isNotEmpty();
  }

  @Test
  void aRoomThatLooksBackIsCaught() {
    JavaClasses planted = new ClassFileImporter().importClasses(TradingStore.class);

    assertThat(Rooms.arrowOf("application", List.of()).evaluate(planted).hasViolation()).isTrue();
    assertThat(Rooms.arrowOf("application", List.of("domain")).evaluate(planted).hasViolation())
        .isFalse();
  }
}
