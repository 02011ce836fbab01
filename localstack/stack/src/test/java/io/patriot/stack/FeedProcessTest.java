package io.patriot.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.patriot.aws.queue.SqsPaperOrderQueue;
import io.patriot.domain.market.Symbol;
import io.patriot.events.Wire;
import io.patriot.feeds.service.FeedsService;
import io.patriot.simulator.binance.BinanceSimulator;
import io.patriot.simulator.binance.SimulatorSettings;
import io.patriot.stack.wiring.Cloud;
import io.patriot.testkit.AccountExamples;
import io.patriot.testkit.OrderExamples;
import io.patriot.topology.Patriot;
import io.patriot.topology.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The feed as its image starts it: the command of its Dockerfile over the jars that the build laid
 * out, a process of its own, told where everything is by its environment alone.
 */
@Timeout(240)
class FeedProcessTest {
  private static final Path FEEDS = Path.of("../../fargate-feeds").toAbsolutePath().normalize();
  private static final Path LAYOUT = FEEDS.resolve("target/application");
  private static final Duration UP_MAX = Duration.ofMinutes(1);
  private static final int ORDERS = 60;
  private static final String SIZE = "0.002";

  private final Path scratch;
  private final Cloud cloud;
  private final BinanceSimulator exchange;
  private final List<Process> started = new ArrayList<>();

  /** By order, and by trade: a trade that is told again counts once. */
  private final Map<String, Map<String, BigDecimal>> fills = new HashMap<>();

  private final int port;

  FeedProcessTest(@TempDir Path scratch) throws IOException {
    this.scratch = scratch;
    assertThat(LAYOUT.resolve("lib")).as("mvn package in fargate-feeds makes it").isDirectory();
    cloud = Cloud.start(Patriot.TOPOLOGY, null);
    exchange = BinanceSimulator.start(SimulatorSettings.defaults());
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
    exchange.close();
    cloud.close();
  }

  @Test
  void aTaskThatIsStoppedEndsWhatItTookAndTheNextOneDoesTheRest() throws Exception {
    Set<Path> before = files();
    Process feed = process();
    alive(feed);
    for (int i = 0; i < ORDERS; i++) {
      order("order-" + i);
    }
    Until.holds("the first fills", UP_MAX, () -> filled() > 0);

    long asked = System.nanoTime();
    feed.destroy();
    assertThat(feed.waitFor(FeedsService.GOODBYE_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
    Duration goodbye = Duration.ofNanos(System.nanoTime() - asked);
    assertThat(feed.exitValue()).as(said()).isZero();
    assertThat(goodbye).isLessThan(FeedsService.GOODBYE_MAX);
    assertThat(
            depth(
                Patriot.PAPER_ORDERS,
                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .as("what was taken from the queue was ended")
        .isZero();
    int left = depth(Patriot.PAPER_ORDERS, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    hear();
    assertThat(fills.size() + left).as("what was ended was reported").isEqualTo(ORDERS);
    assertThat(files()).as("it wrote nothing beside its scratch").isEqualTo(before);

    alive(process());
    Until.holds("all fills", UP_MAX, () -> filled() == ORDERS, () -> fills.size() + said());
    assertThat(fills.values())
        .as("each filled once")
        .allSatisfy(
            trades ->
                assertThat(trades.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(SIZE));
  }

  @Test
  void aFeedWithoutItsQueueIsNotAlive() throws Exception {
    assertThat(probe()).as("nothing listens").isEqualTo(1);
  }

  private void order(String name) {
    new SqsPaperOrderQueue(
            cloud.clients().sqs(),
            cloud.urls().of("paper-orders"),
            Wire.standard(),
            () -> UUID.randomUUID().toString())
        .place(
            OrderExamples.anIntent(name, OrderExamples.aMarketBuyOf(SIZE, new Symbol("BTCUSDT"))),
            AccountExamples.aCause());
  }

  private int filled() {
    hear();
    return fills.size();
  }

  /** Takes the reports as the function behind their queue would; a trade is counted once. */
  private void hear() {
    var sqs = cloud.clients().sqs();
    String url = cloud.urls().of("execution-reports");
    List<Message> heard =
        sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages();
    while (!heard.isEmpty()) {
      for (Message message : heard) {
        try {
          var report = new ObjectMapper().readTree(message.body());
          if (!report.findPath("tradeId").isMissingNode()) {
            fills
                .computeIfAbsent(report.findPath("orderId").asText(), _ -> new HashMap<>())
                .put(
                    report.findPath("tradeId").asText(),
                    new BigDecimal(report.findPath("fill").findPath("quantity").asText()));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
      heard =
          sqs.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages();
    }
  }

  private int depth(Queue queue, QueueAttributeName what) {
    return Integer.parseInt(
        cloud
            .clients()
            .sqs()
            .getQueueAttributes(
                request -> request.queueUrl(cloud.urls().of(queue.name())).attributeNames(what))
            .attributes()
            .get(what));
  }

  private void alive(Process feed) {
    Until.holds(
        "a feed that is alive",
        UP_MAX,
        () -> {
          assertThat(feed.isAlive()).as(said()).isTrue();
          return probe() == 0;
        },
        this::said);
  }

  /** What the task's health check runs. */
  private int probe() {
    List<String> command =
        List.of(
            java(),
            "-Xmx16m",
            "-cp",
            LAYOUT + "/lib/*",
            "io.patriot.feeds.service.Probe",
            "" + port);
    try {
      Process probe = new ProcessBuilder(command).start();
      started.add(probe);
      return probe.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Process process() throws IOException {
    Path work = Files.createDirectories(scratch.resolve("work"));
    var builder = new ProcessBuilder(command());
    builder.directory(work.toFile());
    builder.environment().clear();
    builder.environment().putAll(told());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private List<String> command() throws IOException {
    String line =
        Files.readAllLines(FEEDS.resolve("Dockerfile")).stream()
            .filter(one -> one.startsWith("ENTRYPOINT "))
            .findFirst()
            .orElseThrow();
    var command = new ArrayList<String>();
    new ObjectMapper()
        .readTree(line.substring("ENTRYPOINT ".length()))
        .forEach(
            word ->
                command.add(
                    word.asText()
                        .replace("/app/", LAYOUT + "/")
                        .replace("=/tmp", "=" + scratch.resolve("tmp"))));
    Files.createDirectories(scratch.resolve("tmp"));
    command.set(0, java());
    return command;
  }

  private Map<String, String> told() {
    var told = new TreeMap<>(cloud.environment());
    for (Queue queue :
        List.of(Patriot.PAPER_ORDERS, Patriot.EXECUTION_REPORTS, Patriot.RECONCILE)) {
      told.put(
          "PATRIOT_QUEUE_" + queue.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
          cloud.urls().of(queue.name()));
    }
    told.put("PATRIOT_FEEDS_SYMBOLS", "BTCUSDT,ETHUSDT");
    told.put("PATRIOT_FEEDS_REST_URL", exchange.restUrl().toString());
    told.put("PATRIOT_FEEDS_STREAM_URL", exchange.streamUrl().toString());
    told.put("PATRIOT_HEALTH_PORT", Integer.toString(port));
    return told;
  }

  /** Everything where the process stands and where its jars are. */
  private Set<Path> files() throws IOException {
    Path work = Files.createDirectories(scratch.resolve("work"));
    try (Stream<Path> here = Files.walk(work);
        Stream<Path> jars = Files.walk(LAYOUT)) {
      return Stream.concat(here, jars).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private Path log() {
    return scratch.resolve("said.log");
  }

  private String said() {
    try {
      return Files.exists(log()) ? Files.readString(log()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
