package io.patriot.api.link;

import io.patriot.api.page.PageFile;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The link page and its two files, made once. */
final class LinkPage {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  private final String html;
  private final String script = PageFile.script(LinkPage.class, "link.js");
  private final String style = PageFile.style();

  /**
   * @param egress the addresses we call venues from, for a key to be limited to; none when they
   *     change
   */
  LinkPage(List<String> egress) {
    var addresses =
        new StringJoiner("</code></li>\n          <li><code>", "<li><code>", "</code></li>");
    addresses.setEmptyValue("");
    for (String address : egress) {
      addresses.add(checked(address));
    }
    html =
        PageFile.html(LinkPage.class, "link.html")
            .replace("{addresses}", addresses.toString())
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
}
