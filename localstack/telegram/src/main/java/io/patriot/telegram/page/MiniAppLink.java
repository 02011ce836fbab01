package io.patriot.telegram.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.patriot.telegram.chat.Bot;
import io.patriot.telegram.chat.Person;
import io.patriot.telegram.web.Json;
import io.patriot.telegram.web.Loopback;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opens a Mini App as a certain person, vouched for with the bot's token as the messenger does. */
final class MiniAppLink {
  private final Bot bot;
  private final InstantSource clock;

  MiniAppLink(Bot bot, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
  }

  /** The address to open. One that leads off this machine learns nothing about the person. */
  String to(String url, Person person) {
    if (Loopback.parse(url) == null) {
      return url;
    }
    var launch =
        "tgWebAppData="
            + encode(initData(person))
            + "&tgWebAppVersion=8.0&tgWebAppPlatform=web&tgWebAppThemeParams=%7B%7D";
    return url + (url.contains("#") ? "&" : "#") + launch;
  }

  String initData(Person person) {
    var user = Json.object().put("id", person.id()).put("first_name", person.firstName());
    if (person.languageCode() != null) {
      user.put("language_code", person.languageCode());
    }
    var fields = new TreeMap<String, String>();
    fields.put("auth_date", Long.toString(clock.instant().getEpochSecond()));
    fields.put("user", user.toString());
    var checked =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("\n"));
    var secret = hmac("WebAppData".getBytes(UTF_8), bot.token());
    fields.put("hash", HexFormat.of().formatHex(hmac(secret, checked)));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static byte[] hmac(byte[] key, String message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
