package io.patriot.lambda;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A number that CloudWatch takes out of the log by itself, because it is written in the embedded
 * metric format: nobody calls anybody, and nothing waits for an answer.
 */
public final class MetricLine {
  public static final String NAMESPACE = "Patriot";

  /** What is said to this logger stands in the log as it is. */
  static final String LOGGER = "io.patriot.metric";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private MetricLine() {}

  /**
   * @param name in small letters, with its unit
   */
  public static void seconds(String name, long seconds, Instant at) {
    LOG.info(line(name, "Seconds", seconds, at));
  }

  static String line(String name, String unit, long value, Instant at) {
    return """
        {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"%s","Dimensions":[[]],\
        "Metrics":[{"Name":"%s","Unit":"%s"}]}]},"%s":%d}"""
        .formatted(at.toEpochMilli(), NAMESPACE, name, unit, name, value);
  }
}
