package io.patriot.local.aws.queue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the queues of this machine listen and what they keep: no directory means they are forgotten
 * at the end, port 0 any free port.
 */
public record QueuesSettings(@Nullable Path dataDir, int port, String region, String accountId) {
  public static QueuesSettings inMemory() {
    return new QueuesSettings(null, 0, "eu-central-1", "000000000000");
  }

  public static QueuesSettings keptIn(Path dataDir) {
    return new QueuesSettings(dataDir, 0, "eu-central-1", "000000000000");
  }
}
