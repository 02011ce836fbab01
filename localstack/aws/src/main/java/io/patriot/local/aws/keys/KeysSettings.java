package io.patriot.local.aws.keys;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of this machine are kept.
 *
 * @param directory where master keys are kept, one file each, readable by their owner alone; in
 *     memory when absent, and then what they wrapped is lost with the process
 */
public record KeysSettings(int port, @Nullable Path directory) {
  public static KeysSettings inMemory() {
    return new KeysSettings(0, null);
  }

  public static KeysSettings keptIn(Path directory) {
    return new KeysSettings(0, directory);
  }
}
