package io.patriot.local.aws.dynamodb;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How DynamoDB runs here: where it keeps its tables (nowhere means in memory), its port (0 for any
 * free one) and its memory.
 */
public record DynamoDbSettings(
    @Nullable Path dataDir, int port, Duration startTimeout, int heapMegabytes) {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
  private static final int HEAP_MEGABYTES = 160;

  public static DynamoDbSettings inMemory() {
    return new DynamoDbSettings(null, 0, START_TIMEOUT, HEAP_MEGABYTES);
  }

  public static DynamoDbSettings keptIn(Path dataDir) {
    return new DynamoDbSettings(dataDir, 0, START_TIMEOUT, HEAP_MEGABYTES);
  }
}
