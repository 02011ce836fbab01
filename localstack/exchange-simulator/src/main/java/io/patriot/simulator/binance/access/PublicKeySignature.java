package io.patriot.simulator.binance.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A public key the key's holder gave us, RSA or Ed25519; signatures come in base64. */
public final class PublicKeySignature implements SignatureCheck {
  private static final Map<String, String> SIGNATURE_OF_KEY =
      Map.of("RSA", "SHA256withRSA", "Ed25519", "Ed25519");

  private final PublicKey key;
  private final String algorithm;

  private PublicKeySignature(PublicKey key, String algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }

  /** Reads a key in PEM, with or without its first and last line. */
  public static PublicKeySignature of(String pem) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
    return SIGNATURE_OF_KEY.entrySet().stream()
        .flatMap(each -> read(each.getKey(), each.getValue(), spec).stream())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Neither an RSA nor an Ed25519 public key"));
  }

  @Override
  public boolean matches(String text, String signature) {
    try {
      Signature check = Signature.getInstance(algorithm);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      // A plus sign that was not escaped arrives as a space.
      return check.verify(Base64.getDecoder().decode(signature.replace(' ', '+')));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<PublicKeySignature> read(
      String kind, String algorithm, X509EncodedKeySpec spec) {
    try {
      return Optional.of(
          new PublicKeySignature(KeyFactory.getInstance(kind).generatePublic(spec), algorithm));
    } catch (GeneralSecurityException _) {
      return Optional.empty();
    }
  }
}
