package io.patriot.local.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class KillTest {
  @TempDir Path data = Path.of("");

  /** Answers the sequence number of the last acknowledged message. */
  private String killRightAfterAnAcknowledgement() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QueuesThatAreKilled.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      assertThat(line).startsWith("acknowledged ");
      return line.substring("acknowledged ".length());
    } finally {
      assertThat(process.destroyForcibly().waitFor()).isEqualTo(128 + 9);
    }
  }

  @Test
  void whatWasAcknowledgedSurvivesAKillInOrderWithItsCountsAndItsDeduplication() throws Exception {
    String lastSequence = killRightAfterAnAcknowledgement();
    try (var fixture = new QueueFixture(QueuesSettings.keptIn(data), InstantSource.system())) {
      String url = fixture.queues.url("orders.fifo");
      Map<String, List<String>> byGroup = new HashMap<>();
      List<String> received = new ArrayList<>();
      List<String> countedTwice = new ArrayList<>();
      for (var batch = fixture.receive(url, 10);
          !batch.isEmpty();
          batch = fixture.receive(url, 10)) {
        for (Message message : batch) {
          var attributes = message.attributes();
          byGroup
              .computeIfAbsent(
                  String.valueOf(attributes.get(MessageSystemAttributeName.MESSAGE_GROUP_ID)),
                  _ -> new ArrayList<>())
              .add(message.body());
          received.add(message.body());
          if ("2".equals(attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))) {
            countedTwice.add(message.body());
          }
          fixture.delete(url, message);
        }
      }
      List<String> group0 = new ArrayList<>();
      for (int i = 4; i < QueuesThatAreKilled.MESSAGES; i += 4) {
        group0.add("m" + i);
      }
      group0.add("last");
      // m0 was deleted before the kill; m4, m1, m2 and m3 were with the dead process and are the
      // first of their groups.
      assertThat(byGroup.get("group0")).containsExactlyElementsOf(group0);
      assertThat(received).hasSize(QueuesThatAreKilled.MESSAGES).doesNotHaveDuplicates();
      assertThat(countedTwice).containsExactlyInAnyOrder("m4", "m1", "m2", "m3");
      for (int group = 1; group < 4; group++) {
        assertThat(byGroup.get("group" + group))
            .extracting(body -> Integer.parseInt(body.substring(1)))
            .isSorted()
            .hasSize(QueuesThatAreKilled.MESSAGES / 4);
      }
      fixture.send(url, "group0", "d0", "said again");
      fixture.send(url, "group0", "last", "said again");
      assertThat(fixture.receive(url, 1)).isEmpty();
      assertThat(fixture.send(url, "group0", "new", "new").sequenceNumber())
          .isGreaterThan(lastSequence);
    }
  }

  @Test
  void aLineCutShortByACrashIsLeftOut() throws Exception {
    try (var fixture = new QueueFixture(QueuesSettings.keptIn(data), InstantSource.system())) {
      fixture.send(fixture.queues.create(QueueSpec.named("plain")), "whole");
    }
    Files.writeString(
        data.resolve("queues.journal"), "{\"o\":\"added\",\"q\":\"pl", StandardOpenOption.APPEND);
    for (int start = 0; start < 2; start++) {
      try (var fixture = new QueueFixture(QueuesSettings.keptIn(data), InstantSource.system())) {
        assertThat(fixture.queues.depth("plain").waiting()).isEqualTo(1);
      }
    }
  }

  @Test
  void twoProcessesCannotShareADirectory() throws IOException {
    try (var _ = LocalQueues.start(QueuesSettings.keptIn(data))) {
      assertThatThrownBy(() -> LocalQueues.start(QueuesSettings.keptIn(data)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another process");
    }
  }
}
