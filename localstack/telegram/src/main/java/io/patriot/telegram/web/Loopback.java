package io.patriot.telegram.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses on this machine: the only ones the stand-in ever calls. */
public final class Loopback {
  private Loopback() {}

  /** The address, or null where it is none or leads off this machine. */
  public static @Nullable URI parse(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      return isWeb && isLoopback(uri.getHost()) ? uri : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  public static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    var name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("[::1]")
        || name.matches("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");
  }
}
