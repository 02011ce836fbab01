package io.patriot.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/**
 * One JSON line for each fact; the request's correlation id and the function's name travel in the
 * context. Said here and not in XML, because reading XML is a tenth of all that a start reads.
 */
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class JsonLog extends ContextAwareBase implements Configurator {
  private static final List<String> FILES = List.of("logback-test.xml", "logback.xml");

  /** Whoever wrote down how to log is not overruled. */
  private static boolean isWrittenDown() {
    return System.getProperty("logback.configurationFile") != null
        || FILES.stream()
            .anyMatch(file -> JsonLog.class.getClassLoader().getResource(file) != null);
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (isWrittenDown()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    lines(context);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void lines(LoggerContext context) {
    var encoder = new JsonEncoder();
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithThreadName(false);
    encoder.setWithContext(false);
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(to("OUT", encoder, context));
    Logger metrics = context.getLogger(MetricLine.LOGGER);
    metrics.setAdditive(false);
    metrics.addAppender(to("METRICS", new AsItIs(), context));
  }

  private static ConsoleAppender<ILoggingEvent> to(
      String name, Encoder<ILoggingEvent> encoder, LoggerContext context) {
    encoder.setContext(context);
    encoder.start();
    var out = new ConsoleAppender<ILoggingEvent>();
    out.setContext(context);
    out.setName(name);
    out.setEncoder(encoder);
    out.start();
    return out;
  }

  /** CloudWatch reads numbers only from lines that are nothing else. */
  private static final class AsItIs extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] headerBytes() {
      return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
      return (event.getFormattedMessage() + "\n").getBytes(UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return NOTHING;
    }
  }
}
