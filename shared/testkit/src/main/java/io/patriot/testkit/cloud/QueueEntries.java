package io.patriot.testkit.cloud;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The entries of one call, each of which succeeds or fails for itself. */
final class QueueEntries {
  private static final int ENTRIES_MAX = 10;

  private QueueEntries() {}

  /** Answers which failed, in their order. */
  static <T> List<BatchResultErrorEntry> each(
      List<T> entries, Function<T, String> ids, Consumer<T> act) {
    if (entries.isEmpty()) {
      throw QueueRefusals.emptyBatch();
    }
    if (entries.size() > ENTRIES_MAX) {
      throw QueueRefusals.tooManyEntries();
    }
    Set<String> seen = new LinkedHashSet<>();
    entries.forEach(entry -> seen.add(ids.apply(entry)));
    if (seen.size() < entries.size()) {
      throw QueueRefusals.sameEntryIds();
    }
    List<BatchResultErrorEntry> failed = new ArrayList<>();
    for (T entry : entries) {
      try {
        act.accept(entry);
      } catch (SqsException e) {
        failed.add(
            BatchResultErrorEntry.builder()
                .id(ids.apply(entry))
                .senderFault(true)
                .code(e.awsErrorDetails().errorCode())
                .message(e.awsErrorDetails().errorMessage())
                .build());
      }
    }
    return failed;
  }
}
