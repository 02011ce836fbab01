package io.patriot.api.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Init data as Telegram makes it. */
public final class SignedInitData {
  private SignedInitData() {}

  public static String of(String botToken, long userId, Instant at) {
    var fields = new TreeMap<String, String>();
    fields.put("auth_date", Long.toString(at.getEpochSecond()));
    fields.put("query_id", "AAHdF6IQAAAAAN0XohDhrOrc");
    fields.put("signature", "c2lnbmF0dXJlLW9mLXRlbGVncmFt");
    fields.put(
        "user", "{\"id\":" + userId + ",\"first_name\":\"Anna & Co\",\"language_code\":\"en\"}");
    return of(botToken, fields);
  }

  static String of(String botToken, Map<String, String> fields) {
    String all =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("&"));
    return all + "&hash=" + hash(botToken, fields);
  }

  static String hash(String botToken, Map<String, String> fields) {
    String text =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("\n"));
    return HexFormat.of().formatHex(hmac(hmac("WebAppData".getBytes(UTF_8), botToken), text));
  }

  private static byte[] hmac(byte[] key, String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
