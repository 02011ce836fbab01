package io.patriot.api.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.testkit.HandTurnedClock;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who opened a page is whom Telegram vouches for, and nobody else. */
final class InitDataCheckTest {
  private static final String TOKEN = "4711:test-token-of-no-bot";
  private static final Duration AGE_MAX = InitDataCheck.AGE_MAX_FOR_ACTS;
  private static final int MUTATIONS = 100_000;

  private final HandTurnedClock clock = HandTurnedClock.atNoon();
  private final InitDataCheck check = new InitDataCheck(CurrentSecret.of(Secret.of(TOKEN)), clock);
  private final Instant now = clock.instant();

  @Test
  void whoTelegramVouchesForIsKnown() {
    assertThat(check.verify(signed(usual()), AGE_MAX))
        .contains(new MiniAppUser(42, "en", now.minusSeconds(10)));
  }

  /** Computed apart from this program: HMAC by OpenSSL, escapes by hand. */
  @Test
  void aVectorMadeElsewhereIsTaken() {
    String vector = InitDataVector.TEXT;
    var then =
        new InitDataCheck(
            CurrentSecret.of(Secret.of(TOKEN)),
            InstantSource.fixed(Instant.ofEpochSecond(1_700_000_100)));

    assertThat(then.verify(vector, AGE_MAX))
        .contains(new MiniAppUser(42, "en", Instant.ofEpochSecond(1_700_000_000)));
    assertThat(then.verify(vector.replace("42", "43"), AGE_MAX)).isEmpty();
  }

  @Test
  void theSignatureFieldTakesPart() {
    Map<String, String> fields = usual();
    String with = signed(fields);
    fields.remove("signature");
    String hashWithout = hash(fields);

    assertThat(check.verify(with, AGE_MAX)).isPresent();
    assertThat(check.verify(with.replaceAll("hash=[0-9a-f]+", "hash=" + hashWithout), AGE_MAX))
        .isEmpty();
    assertThat(check.verify(with.replaceAll("signature=[^&]+&?", ""), AGE_MAX)).isEmpty();
  }

  @Test
  void itIsGoodForFiveMinutesAndNotFromTheFuture() {
    for (long ageSeconds : new long[] {-30, 0, 299, 300}) {
      assertThat(check.verify(signed(aged(ageSeconds)), AGE_MAX))
          .as("%d s", ageSeconds)
          .isPresent();
    }
    for (long ageSeconds : new long[] {-31, -3600, 301, 86_400}) {
      assertThat(check.verify(signed(aged(ageSeconds)), AGE_MAX)).as("%d s", ageSeconds).isEmpty();
    }
  }

  @Test
  void doubledFieldsAreRefusedEvenWhenOneOfThemIsRight() {
    String good = signed(usual());
    for (String more :
        List.of(
            "&user=%7B%22id%22%3A43%7D",
            "&auth_date=1", "&hash=" + "0".repeat(64), "&query_id=AAE", "&%75ser=x")) {
      assertThat(check.verify(good + more, AGE_MAX)).as(more).isEmpty();
      assertThat(check.verify(more.substring(1) + "&" + good, AGE_MAX)).as(more).isEmpty();
    }
  }

  @Test
  void anotherBotsSignatureIsWorthNothing() {
    var other = new InitDataCheck(CurrentSecret.of(Secret.of("4712:another-token")), clock);
    assertThat(other.verify(signed(usual()), AGE_MAX)).isEmpty();
  }

  @Test
  void whatIsSignedButNamesNobodyIsRefused() {
    for (String user :
        List.of(
            "",
            "42",
            "{}",
            "{\"id\":0}",
            "{\"id\":-5}",
            "{\"id\":\"42\"}",
            "{\"id\":42.5}",
            "{\"id\":42,\"id\":43}",
            "{\"id\":99999999999999999999}",
            "{\"id\":42} {\"id\":43}",
            "{\"id\":42")) {
      Map<String, String> fields = usual();
      fields.put("user", user);
      assertThat(check.verify(signed(fields), AGE_MAX)).as(user).isEmpty();
    }
    for (String date : List.of("", "0", "-1", "+" + now.getEpochSecond(), "1e9", "9".repeat(13))) {
      Map<String, String> fields = usual();
      fields.put("auth_date", date);
      assertThat(check.verify(signed(fields), AGE_MAX)).as(date).isEmpty();
    }
  }

  @Test
  void oddTextsAreRefusedAndNeverAnError() {
    for (String odd :
        List.of(
            "",
            "&",
            "=",
            "hash",
            "hash=",
            "a=b",
            "%",
            "a=%",
            "a=%4",
            "a=%zz",
            "a=%c3%28",
            "a=ä",
            "hash=" + "g".repeat(64),
            "x".repeat(10_000),
            "a=b&".repeat(100),
            "\u0000=1")) {
      assertThat(check.verify(odd, AGE_MAX)).as(odd).isEmpty();
    }
  }

  @Test
  void ofAHundredThousandMutationsNoneIsTaken() {
    var random = new Random(20_260_102);
    String good = signed(usual());
    Map<String, String> meant = meaning(good);
    int same = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String mutant = mutated(good, random);
      if (mutant.equals(good) || (meaning(mutant).equals(meant) && !hasDoubles(mutant))) {
        same++; // %7b for %7B, or the fields in another order, say the same
        continue;
      }
      assertThat(check.verify(mutant, AGE_MAX)).as(mutant).isEmpty();
    }
    assertThat(same).isLessThan(MUTATIONS / 10);
  }

  private static String mutated(String good, Random random) {
    var text = new StringBuilder(good);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(6)) {
        case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, (char) (' ' + random.nextInt(95)));
        case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 8)));
        case 4 -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(7))));
        default -> {
          List<String> parts = List.of(text.toString().split("&", -1));
          String part = parts.get(random.nextInt(parts.size()));
          text.append('&').append(part);
        }
      }
    }
    return text.toString();
  }

  private static boolean hasDoubles(String text) {
    return text.split("&", -1).length != meaning(text).size();
  }

  private static Map<String, String> meaning(String text) {
    var fields = new TreeMap<String, String>();
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      try {
        fields.put(
            URLDecoder.decode(equals < 0 ? part : part.substring(0, equals), UTF_8),
            equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), UTF_8));
      } catch (IllegalArgumentException e) {
        fields.put(part, "not encoded");
      }
    }
    return fields;
  }

  private Map<String, String> usual() {
    return aged(10);
  }

  private Map<String, String> aged(long seconds) {
    var fields = new TreeMap<String, String>();
    fields.put("auth_date", Long.toString(now.getEpochSecond() - seconds));
    fields.put("query_id", "AAHdF6IQAAAAAN0XohDhrOrc");
    fields.put("signature", "c2lnbmF0dXJlLW9mLXRlbGVncmFt");
    fields.put("user", "{\"id\":42,\"first_name\":\"Anna & Co\",\"language_code\":\"en\"}");
    return fields;
  }

  private static String signed(Map<String, String> fields) {
    return SignedInitData.of(TOKEN, fields);
  }

  private static String hash(Map<String, String> fields) {
    return SignedInitData.hash(TOKEN, fields);
  }
}
