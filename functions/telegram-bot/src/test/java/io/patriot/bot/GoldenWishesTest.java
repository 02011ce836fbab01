package io.patriot.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Settings, watched markets and the ticket that is pressed together, word for word. */
class GoldenWishesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/wishes");

  @TestFactory
  Stream<DynamicTest> everyScreenIsAsItWasApproved() {
    return scenes().entrySet().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.getKey(), () -> check(scene)));
  }

  private static void check(Map.Entry<String, Consumer<Conversation>> scene) throws IOException {
    Conversation person = Conversation.started();
    scene.getValue().accept(person);
    Approved.reads(person.screen() + "\n", FOLDER.resolve(scene.getKey() + ".txt"));
  }

  static Map<String, Consumer<Conversation>> scenes() {
    var scenes = new TreeMap<String, Consumer<Conversation>>();
    scenes.put("settings", person -> person.says("/settings"));
    scenes.put(
        "settings-chosen",
        person -> person.says("/quiet 23:00-07:00").says("/watch ETH").says("/profile"));
    scenes.put("export", person -> person.says("/export"));
    scenes.put("leave", person -> person.says("/deleteme"));
    scenes.put(
        "leave-open",
        person -> {
          person.says("/buy BTC 0.01").presses("Confirm").platformWorks();
          person.says("/deleteme");
        });
    scenes.put("watch-none", person -> person.says("/watch"));
    scenes.put("watch", person -> person.says("/watch add ETH BTC"));
    scenes.put("watch-unknown", person -> person.says("/watch add BTCC"));
    scenes.put("trade-which", person -> person.says("/watch ETH").says("/trade"));
    scenes.put("trade", person -> person.says("/trade BTC"));
    scenes.put("trade-short", person -> person.says("/trade BTCUSDT sell $500 5% 10%"));
    scenes.put("trade-unprotected", person -> person.says("/trade BTCUSDT buy $2500 - -"));
    scenes.putAll(DigestScenes.screens());
    return scenes;
  }
}
