package io.patriot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.bot.alarm.AdminsChat;
import io.patriot.bot.alarm.AlarmNews;
import io.patriot.events.Wire;
import io.patriot.lambda.Shell;
import io.patriot.testkit.HandTurnedClock;
import io.patriot.testkit.InMemoryToldAlarms;
import io.patriot.testkit.SqsBatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Alarms as CloudWatch says them and as the admins' chat shows them. Started with {@code
 * -Dgolden.write=true} it writes the messages anew.
 */
class AlarmNewsTest {
  private static final long ADMINS = -1001234567890L;
  private static final Path EVENTS = Path.of("src/test/resources/alarms");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/alarm");
  private static final Instant SOON = Instant.parse("2026-11-22T02:15:00Z");
  private static final Duration FOR_ANOTHER_TURN = Duration.ofSeconds(16);

  private final FakeChat chat = new FakeChat();
  private final HandTurnedClock clock = new HandTurnedClock(SOON);
  private final Shell shell = shell(new AdminsChat(ADMINS));

  @TestFactory
  Stream<DynamicTest> alarmsReadAsApproved() throws IOException {
    return names()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> new AlarmNewsTest().readsAsApproved(name, GOLDEN)));
  }

  @Test
  void anAlarmThatComesLateSaysSo() throws IOException {
    clock.advance(Duration.ofHours(1));
    readsAsApproved("dead-letters", GOLDEN.resolve("late"));
  }

  @Test
  void whatIsWellAgainMakesNoSound() {
    run(event("dead-letters"), event("well-again"));

    assertThat(chat.count()).isEqualTo(2);
    assertThat(chat.quiet()).containsExactly(chat.last().messageId());
    assertThat(chat.last().chatId()).isEqualTo(ADMINS);
    assertThat(FakeChat.drawn(chat.last().screen())).startsWith("OK again");
  }

  @Test
  void anAlarmThatRingsAgainAtOnceIsSaidBelowWithoutASound() {
    run(event("dead-letters"), event("well-again"));
    run(event("dead-letters").replaceFirst("\"id\": \"", "\"id\": \"again-"));

    assertThat(chat.count()).isEqualTo(3);
    assertThat(chat.quiet()).hasSize(2).contains(chat.last().messageId());
    assertThat(FakeChat.drawn(chat.last().screen())).contains("The same again since", ": 1");
  }

  @Test
  void aChangeThatIsDeliveredTwiceIsToldOnce() {
    run(event("dead-letters"), event("dead-letters"));
    run(event("dead-letters"));

    assertThat(chat.count()).isEqualTo(1);
  }

  @Test
  void whileTelegramIsAwayAlarmsComeAgainAndNoneIsLost() {
    chat.busy(true);
    assertThat(run(event("dead-letters"), event("keys-used-often"))).containsExactly("m0", "m1");
    chat.busy(false);

    assertThat(run(event("dead-letters"), event("keys-used-often"))).isEmpty();
    assertThat(chat.count()).isEqualTo(2);
  }

  @Test
  void whatSomebodyElseTellsWaitsUntilItIsSeenToBeTold() {
    chat.beforeNextSend(
        () -> assertThat(run(event("dead-letters"))).as("meanwhile").containsExactly("m0"));

    assertThat(run(event("dead-letters"))).isEmpty();

    clock.advance(FOR_ANOTHER_TURN);
    assertThat(run(event("dead-letters"))).isEmpty();
    assertThat(chat.count()).isEqualTo(1);
  }

  @Test
  void whoeverDiesWhileTellingLeavesItToTheNext() {
    chat.beforeNextSend(
        () -> {
          throw new OutOfMemoryError("as a machine that is gone");
        });
    try {
      run(event("dead-letters"));
    } catch (OutOfMemoryError e) {
      clock.advance(FOR_ANOTHER_TURN);
    }

    assertThat(run(event("dead-letters"))).isEmpty();
    assertThat(chat.count()).isEqualTo(1);
  }

  @Test
  void aChatThatDoesNotTakeMessagesLosesNoAlarm() {
    chat.blocked(true);

    assertThat(run(event("dead-letters"))).containsExactly("m0");
  }

  @Test
  void anAlarmThatWasJustMadeAndIsWellIsNoNews() {
    String made =
        event("well-again").replace("\"value\": \"ALARM\"", "\"value\": \"INSUFFICIENT_DATA\"");

    assertThat(run(made)).isEmpty();
    assertThat(chat.count()).isZero();
  }

  @Test
  void anAlarmThatNobodyCanJudgeYetIsNoNews() {
    String made = event("not-measured").replace("\"value\": \"ALARM\"", "\"value\": \"OK\"");

    assertThat(run(made)).isEmpty();
    assertThat(chat.count()).isZero();
  }

  @Test
  void whatIsNoAlarmIsHandedBackAlone() {
    assertThat(
            run(
                "no JSON",
                "{}",
                event("dead-letters").replace("ALARM", "LOUD"),
                event("dead-letters").replace("T02:14", "T2:"),
                event("dead-letters")))
        .containsExactly("m0", "m1", "m2", "m3");
    assertThat(chat.count()).isEqualTo(1);
  }

  @Test
  void whatAnAlarmSaysIsShownAsItIs() {
    run(event("foreign").replace("Somebody's own alarm", "<b>5 < 6</b> & more"));

    assertThat(FakeChat.drawn(chat.last().screen())).contains("<b>5 < 6</b> & more");
  }

  @Test
  void whereNobodyWantsToBeToldNothingIsSaidAndNothingFails() {
    assertThat(run(shell(null), event("dead-letters"))).isEmpty();
    assertThat(chat.count()).isZero();
  }

  private void readsAsApproved(String name, Path folder) throws IOException {
    assertThat(run(event(name))).isEmpty();
    String screen = FakeChat.drawn(chat.last().screen()) + "\n";
    Approved.reads(screen, folder.resolve(name + ".txt"));
  }

  private static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(EVENTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String event(String name) {
    try {
      return Files.readString(EVENTS.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shell shell(@Nullable AdminsChat admins) {
    return new BotShells()
        .alarmNews(
            Wire.standard(), new AlarmNews(new InMemoryToldAlarms(clock), chat, admins, clock));
  }

  private List<String> run(String... events) {
    return run(shell, events);
  }

  private static List<String> run(Shell shell, String... events) {
    var batch = new SqsBatch();
    for (int i = 0; i < events.length; i++) {
      batch.with("m" + i, events[i]);
    }
    var answer = new ByteArrayOutputStream();
    try {
      shell.handle(new ByteArrayInputStream(batch.json().getBytes(StandardCharsets.UTF_8)), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SqsBatch.failures(answer.toString(StandardCharsets.UTF_8));
  }
}
