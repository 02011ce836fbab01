package io.patriot.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A part that runs as it is deployed; it reads no more and takes no longer than it may. */
final class Deployed implements AutoCloseable {
  static final Packages PACKAGES =
      new Packages(
          Path.of(System.getProperty("patriot.functions")),
          Path.of(System.getProperty("patriot.work")));

  private final Part part;
  private final Artefact artefact;
  private boolean answered;

  private Deployed(Part part, Artefact artefact) {
    this.part = part;
    this.artefact = artefact;
  }

  static Deployed start(String name, SmallCloud cloud, Map<String, String> more)
      throws IOException {
    Part part = Patriot.TOPOLOGY.part(name);
    var variables = new TreeMap<>(cloud.variables(part));
    variables.putAll(more);
    return new Deployed(
        part, Artefact.counted(Launch.of(part, PACKAGES, variables), PACKAGES.work()));
  }

  String answer(String event) throws IOException, InterruptedException {
    long asked = System.nanoTime();
    String answer = artefact.answer(event);
    var took = Duration.ofNanos(System.nanoTime() - asked);
    if (answered) {
      assertThat(took)
          .as("%s runs no longer than it may", part.name())
          .isLessThan(part.timeLimit());
    } else {
      answered = true;
      assertThat(artefact.classes())
          .as(
              "Classes that %s read for its first answer, which took %d ms with its start: see classes-max in package.rules",
              part.name(), took.toMillis())
          .isLessThanOrEqualTo(PACKAGES.classesMax(part));
    }
    return answer;
  }

  String log() throws IOException {
    return artefact.log();
  }

  @Override
  public void close() {
    artefact.close();
  }
}
