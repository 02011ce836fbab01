package io.patriot.artefacts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.topology.Part;
import io.patriot.topology.Patriot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** What Lambda copies holds no secret, and its copies do not give the same names. */
class SnapshotIT {
  private static final Duration PRIMED_WITHIN = Duration.ofSeconds(40);
  private static final Pattern CORRELATION = Pattern.compile("req_\\d+_([0-9a-f]{8})");

  private final Path folder;

  SnapshotIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPrimedWebhookKnowsItsSecretOnlyAfterItWasWokenAndSharesNoDice() throws Exception {
    Part part = Patriot.TOPOLOGY.part("telegram-webhook");
    try (SmallCloud cloud = new SmallCloud()) {
      Map<String, String> variables = new TreeMap<>(cloud.variables(part));
      variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
      try (Artefact one = start(part, variables);
          Artefact other = start(part, variables)) {
        assertThat(one.runtime().awaitSnapshot(PRIMED_WITHIN)).as(one.log()).isTrue();
        assertThat(other.runtime().awaitSnapshot(PRIMED_WITHIN)).as(other.log()).isTrue();
        assertThat(one.log()).contains("snapshot.ready").doesNotContain("snapshot.not-primed");
        assertThat(holdsTheSecret(one)).as("in the snapshot").isFalse();

        one.runtime().wake();
        other.runtime().wake();
        one.answer(Events.knock(SmallCloud.CANARY, 1));
        other.answer(Events.knock(SmallCloud.CANARY, 2));

        assertThat(holdsTheSecret(one)).as("once it is used").isTrue();
        assertThat(cloud.messages("telegram-updates").stream().map(SnapshotIT::dice).distinct())
            .hasSize(2);
      }
    }
  }

  private static Artefact start(Part part, Map<String, String> variables) throws IOException {
    return Artefact.start(Launch.of(part, Deployed.PACKAGES, variables), Deployed.PACKAGES.work());
  }

  private static String dice(Message message) {
    Matcher found = CORRELATION.matcher(message.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Looks through all that is alive in the process, as whoever got hold of a snapshot could. */
  private boolean holdsTheSecret(Artefact artefact) throws IOException, InterruptedException {
    Path dump = folder.resolve("heap-" + artefact.pid() + ".hprof");
    Process jcmd =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(artefact.pid()),
                    "GC.heap_dump",
                    dump.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    assertThat(jcmd.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(dump).as(said).exists();
    String bytes = new String(Files.readAllBytes(dump), ISO_8859_1);
    Files.delete(dump);
    return bytes.contains(SmallCloud.CANARY);
  }
}
