package io.patriot.api.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The link page and its two files, made once. */
final class LinkPage {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  private final String html;
  private final String script = resource("link.js");
  private final String style = resource("link.css");

  /**
   * @param egress the addresses we call venues from, for a key to be limited to; none when they
   *     change
   */
  LinkPage(List<String> egress) {
    String addresses =
        egress.stream()
            .map(LinkPage::checked)
            .map(address -> "<li><code>" + address + "</code></li>")
            .collect(Collectors.joining("\n          "));
    html =
        resource("link.html")
            .replace("{addresses}", addresses)
            .replace("{fixed}", egress.isEmpty() ? "hidden" : "")
            .replace("{changing}", egress.isEmpty() ? "" : "hidden");
  }

  String html() {
    return html;
  }

  String script() {
    return script;
  }

  String style() {
    return style;
  }

  private static String checked(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      throw new IllegalArgumentException("Not an IP address: " + address);
    }
    return address;
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(LinkPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
