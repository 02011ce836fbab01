package io.patriot.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.BeanContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.patriot.application.snapshot.Fleeting;
import io.patriot.application.snapshot.Priming;
import java.util.Map;

/** A function whose parts a container puts together, as most are. */
public final class Contained {
  private Contained() {}

  /** Everything such a function is told that no variable tells it. */
  public static ApplicationContextBuilder surroundings(String name) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .deduceCloudEnvironment(false)
        .banner(false)
        .environments("function")
        .properties(Map.of("patriot." + name + ".enabled", true));
  }

  static PatriotFunction.Started start(String name) {
    ApplicationContext context = surroundings(name).start();
    return new PatriotFunction.Started(
        context.getBean(Shell.class, Qualifiers.byName(name)), manners(context));
  }

  /** Only what was made is forgotten: asking for more would make what this part cannot have. */
  static SnapshotManners manners(BeanContext context) {
    return new SnapshotManners(
        () -> context.getBeansOfType(Priming.class),
        () ->
            context.getActiveBeanRegistrations(Object.class).stream()
                .map(BeanRegistration::getBean)
                .filter(Fleeting.class::isInstance)
                .map(Fleeting.class::cast)
                .toList());
  }
}
