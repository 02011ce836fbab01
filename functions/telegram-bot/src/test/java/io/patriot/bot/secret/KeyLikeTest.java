package io.patriot.bot.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyLikeTest {
  private static final String DIGITS = "0123456789";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String ALL = DIGITS + SMALL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String HEX = "0123456789abcdef";
  private static final int OF_EACH_FORM = 100;

  /** The forms in which people paste keys: of several venues, with words, broken, or disguised. */
  private static final List<Function<Random, String>> FORMS =
      List.of(
          random -> word(random, ALL, 64),
          random -> word(random, ALL, 64) + "\n" + word(random, ALL, 64),
          random -> "here is my key " + word(random, ALL, 64) + ", please link it",
          random -> "/link " + word(random, ALL, 64),
          random -> "API Key: " + word(random, ALL, 18) + "\nAPI Secret: " + word(random, ALL, 36),
          random -> word(random, ALL, 18) + " " + word(random, ALL, 36),
          random -> word(random, ALL, 32) + "\n" + word(random, ALL, 32),
          random -> "secret=" + word(random, HEX, 64),
          random ->
              "apikey "
                  + uuid(random)
                  + " secret "
                  + word(random, HEX, 32).toUpperCase(Locale.ROOT),
          random -> "-----BEGIN PRIVATE KEY-----\n" + base64(random, 48) + "\n-----END",
          random -> "—BEGIN RSA PRIVATE KEY—\n" + base64(random, 600),
          random -> base64(random, 48),
          random -> base64(random, 64),
          random -> "“" + word(random, ALL, 64) + "”",
          random -> fullWidth(word(random, ALL, 64)),
          random -> word(random, ALL, 30) + "\u200b" + word(random, ALL, 34),
          random -> "{\"apiKey\":\"" + word(random, ALL, 64) + "\"}",
          random -> "https://example.org/?api_key=" + word(random, ALL, 64));

  @Test
  void everyFormOfAKeyIsSeen() {
    var random = new Random(20260105);
    var missed = new ArrayList<String>();
    int tried = 0;
    for (Function<Random, String> form : FORMS) {
      for (int i = 0; i < OF_EACH_FORM; i++) {
        String message = form.apply(random);
        tried++;
        if (!KeyLike.isIn(message)) {
          missed.add(message);
        }
      }
    }

    assertThat(tried).isGreaterThanOrEqualTo(1000);
    assertThat(missed).isEmpty();
  }

  @Test
  void whatPeopleUsuallyWriteIsLeftAlone() throws IOException {
    List<String> ordinary =
        Stream.of(typedByMistake(), orders(), identifiers(), sentences())
            .flatMap(List::stream)
            .toList();

    assertThat(ordinary).hasSizeGreaterThanOrEqualTo(200);
    assertThat(ordinary).noneMatch(KeyLike::isIn);
  }

  private static List<String> typedByMistake() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/bad-input.csv"));
  }

  private static List<String> orders() {
    var random = new Random(7);
    return IntStream.range(0, 150)
        .mapToObj(
            _ ->
                (random.nextBoolean() ? "/buy " : "/sell ")
                    + word(random, SMALL, 3).toUpperCase(Locale.ROOT)
                    + " 0."
                    + word(random, DIGITS, 1 + random.nextInt(8))
                    + " "
                    + word(random, "123456789", 5)
                    + (random.nextBoolean() ? " gtc" : " post reduce"))
        .toList();
  }

  /** Ids of orders, transactions, coins' addresses and links are not keys. */
  private static List<String> identifiers() {
    var random = new Random(11);
    return IntStream.range(0, 50)
        .boxed()
        .flatMap(
            _ ->
                Stream.of(
                    "/order o:" + word(random, SMALL + "234567", 32),
                    "/why " + word(random, SMALL + "234567", 32),
                    "0x" + word(random, HEX, 64),
                    "send to 0x" + word(random, HEX, 40),
                    "bc1q" + word(random, SMALL + DIGITS, 38),
                    "T" + word(random, ALL, 33),
                    word(random, DIGITS, 19),
                    "https://t.me/c/" + word(random, ALL, 64)))
        .toList();
  }

  private static List<String> sentences() {
    return List.of(
        "",
        " ",
        "How do I make an API key?",
        "Is my API key safe with you?",
        "api key",
        "My secret is to buy low and sell high in 2026.",
        "My key: buy at 60000, sell at 65000",
        "I lost my passphrase yesterday, what now?",
        "Take-Profit-At-65000-And-Stop-At-58000",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
        "Donaudampfschifffahrtsgesellschaftskapitaen Rindfleischetikettierungsueberwachung",
        "Как привязать аккаунт Binance?",
        "如何绑定我的账户？",
        "كيف أربط حسابي؟",
        "BTCUSDT 60000 ETHUSDT 3000 SOLUSDT 150 XRPUSDT 0.5",
        "/start ref_2026_Summer",
        "🚀🚀🚀 to the moon");
  }

  private static String word(Random random, String letters, int length) {
    var word = new StringBuilder();
    random.ints(length, 0, letters.length()).forEach(i -> word.append(letters.charAt(i)));
    return word.toString();
  }

  private static String base64(Random random, int bytes) {
    var content = new byte[bytes];
    random.nextBytes(content);
    return Base64.getEncoder().encodeToString(content);
  }

  private static String uuid(Random random) {
    return String.join(
        "-",
        word(random, HEX, 8),
        word(random, HEX, 4),
        word(random, HEX, 4),
        word(random, HEX, 4),
        word(random, HEX, 12));
  }

  private static String fullWidth(String word) {
    var wide = new StringBuilder();
    word.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
    return wide.toString();
  }
}
