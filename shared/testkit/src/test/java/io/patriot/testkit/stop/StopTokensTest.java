package io.patriot.testkit.stop;

import static io.patriot.testkit.AccountExamples.TENANT;
import static io.patriot.testkit.OrderExamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.application.stop.StopLink;
import io.patriot.application.stop.StopTokens;
import io.patriot.application.stop.StopTokens.Claim;
import io.patriot.domain.account.TenantId;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stop link says what we signed, and nobody else can sign. */
class StopTokensTest {
  private static final int MUTATIONS = 100_000;
  private static final StopLink LINK = new StopLink(3, NOON, "link-7");

  private final StopTokens tokens = signedWith("a-secret-of-ours");

  @Test
  void whatWeSignedIsReadAgain() {
    assertThat(tokens.read(tokens.of(TENANT, LINK))).contains(new Claim(TENANT, 3));
  }

  /** Computed apart from this program, by OpenSSL. */
  @Test
  void aTokenMadeElsewhereIsTaken() {
    assertThat(tokens.of(new TenantId("tg-42"), LINK))
        .isEqualTo("tg-42.3.05fdJ1oKW2iMVfrLXTDNjR75NB0lKo07UB-PJljoOu0");
  }

  @Test
  void anothersSecretSignsNothingHere() {
    assertThat(tokens.read(signedWith("another-secret").of(TENANT, LINK))).isEmpty();
  }

  @Test
  void aSignatureIsForThatPersonAndThatLinkOnly() {
    String token = tokens.of(TENANT, LINK);

    assertThat(tokens.read(token.replace(".3.", ".4."))).isEmpty();
    assertThat(tokens.read(token.replace(TENANT.value(), "tg-2"))).isEmpty();
  }

  @Test
  void ofAHundredThousandMutationsNoneIsTaken() {
    var random = new Random(20_260_102);
    String good = tokens.of(TENANT, LINK);
    for (int i = 0; i < MUTATIONS; i++) {
      String mutant = mutated(good, random);
      if (!mutant.equals(good)) {
        assertThat(tokens.read(mutant)).as(mutant).isEmpty();
      }
    }
  }

  @Test
  void oddTextsAreRefusedAndNeverAnError() {
    for (String odd : new String[] {"", ".", "..", "tg-1.1.", "tg-1.0.x", "ä", "a".repeat(500)}) {
      assertThat(tokens.read(odd)).as(odd).isEmpty();
    }
  }

  private static String mutated(String good, Random random) {
    var text = new StringBuilder(good);
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, (char) (' ' + random.nextInt(95)));
        default -> text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(7))));
      }
    }
    return text.toString();
  }

  private static StopTokens signedWith(String secret) {
    return new StopTokens(CurrentSecret.of(Secret.of(secret)));
  }
}
