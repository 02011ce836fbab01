package io.patriot.telegram.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.patriot.telegram.HandClock;
import io.patriot.telegram.StandInSettings;
import io.patriot.telegram.chat.Person;
import io.patriot.telegram.web.FormFields;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MiniAppLinkTest {
  private static final Person ANNA = new Person(42, "Anna & Co", "en");

  private final MiniAppLink link = new MiniAppLink(StandInSettings.PATRIOT, new HandClock());

  @Test
  void whoOpensAMiniAppIsVouchedFor() throws Exception {
    var fields = new TreeMap<String, String>();
    FormFields.read(link.initData(ANNA), fields);
    var hash = Objects.requireNonNull(fields.remove("hash"));
    var checked =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining("\n"));
    var secret = hmac("WebAppData".getBytes(UTF_8), StandInSettings.PATRIOT.token());

    assertThat(HexFormat.of().formatHex(hmac(secret, checked))).isEqualTo(hash);
    assertThat(fields.get("user")).contains("\"id\":42").contains("Anna & Co");
    assertThat(fields.get("auth_date")).isEqualTo("1795262400");
  }

  @Test
  void anAddressOffThisMachineLearnsNothing() {
    assertThat(link.to("https://example.com/app", ANNA)).isEqualTo("https://example.com/app");
    assertThat(link.to("http://127.0.0.1:8100/app", ANNA))
        .startsWith("http://127.0.0.1:8100/app#tgWebAppData=");
  }

  private static byte[] hmac(byte[] key, String message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(UTF_8));
  }
}
