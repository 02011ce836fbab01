package io.patriot.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.patriot.application.snapshot.Fleeting;
import io.patriot.application.snapshot.Priming;
import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class SnapshotMannersTest {
  private final List<String> heard = new ArrayList<>();

  @Test
  void itWarmsFirstAndForgetsThenAlsoWhatWarmingLeft() {
    manners(() -> heard.add("primed")).beforeCheckpoint(Core.getGlobalContext());
    assertThat(heard).containsExactly("primed", "forgotten");
  }

  @Test
  void whatCannotBeWarmedDoesNotStopASnapshot() {
    manners(
            () -> {
              throw new IllegalStateException("AWS is away");
            })
        .beforeCheckpoint(Core.getGlobalContext());
    assertThat(heard).containsExactly("forgotten");
  }

  @Test
  void whatWasMadeIsFoundInTheContextByWhatItIsAndNotByHowItWasDeclared() {
    try (ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).banner(false).start()) {
      context.registerSingleton(Runnable.class, new Declared());
      Contained.manners(context).beforeCheckpoint(Core.getGlobalContext());
    }
    assertThat(heard).containsExactly("forgotten");
  }

  private SnapshotManners manners(Priming priming) {
    return new SnapshotManners(
        () -> List.of(priming), () -> List.of((Fleeting) () -> heard.add("forgotten")));
  }

  private final class Declared implements Runnable, Fleeting {
    @Override
    public void run() {}

    @Override
    public void forget() {
      heard.add("forgotten");
    }
  }
}
