package io.patriot.exchanges.binance.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.patriot.application.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SignerTest {
  // Published by the venue as an example, with this very key.
  private static final String SECRET =
      "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9";
  private static final String PAYLOAD =
      "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC"
          + "&recvWindow=5000&timestamp=1591702613943";
  private static final String SIGNATURE =
      "3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9";

  @Test
  void theVenuesOwnExampleIsSignedAsTheVenueDoes() {
    assertThat(Signer.sign(Secret.of(SECRET), PAYLOAD)).isEqualTo(SIGNATURE);
  }

  @Test
  void manyThreadsSignWithoutMixingTheirKeys() {
    var wrong =
        IntStream.range(0, 20_000)
            .parallel()
            .filter(
                i ->
                    i % 2 == 0
                        ? !Signer.sign(Secret.of(SECRET), PAYLOAD).equals(SIGNATURE)
                        : Signer.sign(Secret.of("another-" + i), PAYLOAD).equals(SIGNATURE))
            .count();
    assertThat(wrong).isZero();
  }

  @Property(tries = 200)
  void everySignatureIsTheOneOfThePlatformsMac(
      @ForAll @NotEmpty String secret, @ForAll String payload) throws GeneralSecurityException {
    byte[] key = secret.getBytes(UTF_8);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    assertThat(Signer.sign(Secret.of(secret), payload))
        .isEqualTo(HexFormat.of().formatHex(mac.doFinal(payload.getBytes(UTF_8))));
  }

  @Test
  void anEd25519KeySignsWhatItsPublicKeyConfirms() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var secret = Secret.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    var check = Signature.getInstance("Ed25519");
    check.initVerify(pair.getPublic());
    check.update(PAYLOAD.getBytes(UTF_8));
    assertThat(check.verify(Base64.getDecoder().decode(Signer.sign(secret, PAYLOAD)))).isTrue();
  }

  @Test
  void anEd25519KeyThatIsCutShortIsNotRepeatedInTheException() {
    var secret = Secret.of("MC4CAQAwBQYDK2VwcanaryCANARY");
    assertThatThrownBy(() -> Signer.sign(secret, PAYLOAD))
        .isInstanceOf(UnusableKey.class)
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }
}
