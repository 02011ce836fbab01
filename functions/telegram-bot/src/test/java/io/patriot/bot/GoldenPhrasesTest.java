package io.patriot.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people are shown who just write, word for word. */
class GoldenPhrasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/phrases");

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
    says(scenes, "order", "buy 250 dollars of bitcoin, stop 2 % below");
    says(scenes, "order-es", "compra 250 dólares de bitcoin, stop 2 % abajo");
    says(scenes, "order-pt", "compre 250 dólares de bitcoin, stop 2 % abaixo");
    says(scenes, "order-ru", "купи биткоин на 250 долларов, стоп 2 % ниже");
    says(scenes, "price", "what's the price of bitcoin?");
    says(scenes, "stop-everything", "stop everything");
    says(scenes, "ask-amount", "buy bitcoin");
    says(scenes, "ask-amount-at", "buy bitcoin at 60000");
    says(scenes, "ask-symbol", "buy 100 dollars");
    says(scenes, "ask-unit", "buy btc for 100");
    says(scenes, "ask-number", "buy 1,234 btc");
    says(scenes, "ask-stop", "buy $100 of btc stop 60000");
    says(scenes, "ask-price", "set a stop 2% on my btc");
    says(scenes, "ask-what", "close all orders");
    says(scenes, "no-negation", "don't buy bitcoin");
    says(scenes, "no-question", "should I buy $100 of btc?");
    says(scenes, "no-condition", "if btc falls buy $100");
    says(scenes, "no-past", "I bought $100 of btc");
    says(scenes, "no-several", "buy 0.1 btc and sell 0.1 eth");
    says(scenes, "no-word", "buy 100 usd of bitcion");
    says(scenes, "no-numbers", "buy $100 btc $200");
    says(scenes, "no-sides", "buy short 0.1 eth");
    says(scenes, "no-money", "buy 100 euros of btc");
    says(scenes, "no-closes-at-market", "close half of my eth at 3000");
    says(scenes, "no-quoted", "he said \"sell all my btc\"");
    return scenes;
  }

  private static void says(Map<String, Consumer<Conversation>> scenes, String name, String phrase) {
    scenes.put(name, person -> person.says(phrase));
  }
}
