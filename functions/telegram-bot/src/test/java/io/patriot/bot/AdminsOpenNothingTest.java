package io.patriot.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.patriot.application.link.KeyVault;
import io.patriot.application.order.DecideOrder;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.PlaceOrder;
import io.patriot.application.order.RequestOrder;
import io.patriot.application.venue.TradingVenue;
import io.patriot.bot.card.CardDesk;
import io.patriot.bot.command.Command;
import io.patriot.domain.order.OrderIntent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is for those who look after the platform leads to no order and to no key. */
class AdminsOpenNothingTest {
  private static final Set<Class<?>> WAYS =
      Set.of(
          RequestOrder.class,
          OrderCommands.class,
          OrderIntent.class,
          DecideOrder.class,
          PlaceOrder.class,
          TradingVenue.class,
          KeyVault.class,
          CardDesk.class);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.patriot.bot", "io.patriot.application");

  @Test
  void theirCommandsKnowNoWayToAnOrderOrAKey() {
    noClasses()
        .that(
            describe("are for those who look after the platform", AdminsOpenNothingTest::isTheirs))
        .should()
        .dependOnClassesThat(
            describe("open something", way -> WAYS.stream().anyMatch(way::isEquivalentTo)))
        .check(CLASSES);
  }

  @Test
  void theyAreFound() {
    assertThat(CLASSES.stream().filter(AdminsOpenNothingTest::isTheirs))
        .extracting(JavaClass::getSimpleName)
        .contains("HaltCommand", "SuspendCommand", "PeopleDesk", "PutPerson", "SuspendTrading");
  }

  /** Commands listed under the platform, and what they work with. */
  private static boolean isTheirs(JavaClass one) {
    return (one.isAssignableTo(Command.class) && saysPlatform(one))
        || Set.of("PeopleDesk", "PutPerson", "SuspendTrading", "PlatformStops")
            .contains(one.getSimpleName())
        || one.getPackageName().equals("io.patriot.application.people");
  }

  private static boolean saysPlatform(JavaClass one) {
    return one.getFieldAccessesFromSelf().stream()
        .anyMatch(
            access ->
                access.getTargetOwner().isEquivalentTo(Command.Topic.class)
                    && access.getTarget().getName().equals("PLATFORM"));
  }
}
