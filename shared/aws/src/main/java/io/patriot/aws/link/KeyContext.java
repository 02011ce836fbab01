package io.patriot.aws.link;

import io.patriot.domain.account.AccountId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose key it is and which: named to KMS and to the cipher alike, so that what is moved to another
 * account or kept from an older version opens for nobody.
 */
record KeyContext(AccountId account, int keyVersion) {

  SortedMap<String, String> forKms() {
    var context = new TreeMap<String, String>();
    context.put("tenant", account.tenant().value());
    context.put("account", account.name());
    context.put("venue", account.venue());
    context.put("keyVersion", Integer.toString(keyVersion));
    return context;
  }

  /** Each part with its length before it, so that no two contexts look the same. */
  byte[] forCipher() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var pair : forKms().entrySet()) {
        for (String part : new String[] {pair.getKey(), pair.getValue()}) {
          byte[] content = part.getBytes(StandardCharsets.UTF_8);
          out.writeInt(content.length);
          out.write(content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
