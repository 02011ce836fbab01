package io.patriot.telegram.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private final Path directory;

  JournalTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static long count(Store store) {
    return store.act(() -> store.next("thing", 1));
  }

  private Path file() {
    return directory.resolve("journal.jsonl");
  }

  @Test
  void whatWasActedIsThereAfterReopening() {
    try (var store = Store.open(directory)) {
      count(store);
      store.act(
          () -> {
            store.put("a", "kept");
            store.put("b", "gone");
            return 0;
          });
      store.act(
          () -> {
            store.remove("b");
            return 0;
          });
    }

    try (var store = Store.open(directory)) {
      var seen = new TreeMap<String, String>();
      store.each("", Object.class, (key, value) -> seen.put(key, String.valueOf(value)));
      assertThat(seen).containsEntry("a", "kept").doesNotContainKey("b");
      assertThat(count(store)).isEqualTo(2);
    }
  }

  @Test
  void anActIsKeptWholeOrNotAtAll() throws IOException {
    try (var store = Store.open(directory)) {
      store.act(
          () -> {
            store.put("a", "first");
            return 0;
          });
      store.act(
          () -> {
            store.put("a", "second");
            store.put("b", "second");
            return 0;
          });
    }
    var bytes = Files.readAllBytes(file());

    // A process may die within any byte of the last line.
    int lastLine = new String(bytes, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int cut = lastLine; cut < bytes.length; cut++) {
      Files.write(file(), Arrays.copyOf(bytes, cut));
      try (var store = Store.open(directory)) {
        var seen = new TreeMap<String, String>();
        store.each("", String.class, seen::put);
        assertThat(seen).hasSize(1).containsEntry("a", "first");
      }
    }
  }

  @Test
  void afterATornLineOneCanGoOnWriting() throws IOException {
    try (var store = Store.open(directory)) {
      count(store);
    }
    Files.writeString(file(), "[[\"count/thing\",", StandardOpenOption.APPEND);

    try (var store = Store.open(directory)) {
      assertThat(count(store)).isEqualTo(2);
    }
    try (var store = Store.open(directory)) {
      assertThat(count(store)).isEqualTo(3);
    }
  }

  @Test
  void aJournalDamagedInTheMiddleIsNotGuessedAt() throws IOException {
    Files.writeString(file(), "[[\"a\",1]]\nnonsense\n[[\"b\",1]]\n");

    assertThatThrownBy(() -> Store.open(directory))
        .hasMessageContaining("cannot open the journal")
        .hasRootCauseMessage("the journal is damaged at byte 10");
  }

  @Test
  void aJournalThatGrowsIsCompactedAndLosesNothing() throws IOException {
    var large = "x".repeat(10_000);
    try (var store = Store.open(directory)) {
      for (int i = 0; i < 500; i++) {
        var value = large + i;
        store.act(
            () -> {
              store.put("same", value);
              return store.next("thing", 1);
            });
      }
      assertThat(Files.size(file())).isLessThan(2L << 20);
    }

    try (var store = Store.open(directory)) {
      var seen = new TreeMap<String, Object>();
      store.each("same", String.class, seen::put);
      assertThat(seen).containsEntry("", large + 499);
      assertThat(count(store)).isEqualTo(501);
    }
  }

  @Test
  void twoCannotKeepTheirChatsInOnePlace() {
    try (var first = Store.open(directory)) {
      assertThat(first.isClosed()).isFalse();
      assertThatThrownBy(() -> Store.open(directory))
          .hasRootCauseMessage("another stand-in keeps its chats here");
    }
  }
}
