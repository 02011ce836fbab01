package io.patriot.stack.wiring;

import io.patriot.lambda.Shell;
import io.patriot.local.aws.invoke.LambdaFunction;
import io.patriot.local.aws.invoke.QueueMapping;
import io.patriot.local.aws.invoke.QueuePoller;
import io.patriot.local.aws.invoke.Schedule;
import io.patriot.local.aws.invoke.ScheduleSpec;
import io.patriot.local.aws.invoke.StreamMapping;
import io.patriot.local.aws.invoke.StreamPoller;
import io.patriot.topology.Part;
import io.patriot.topology.Table;
import io.patriot.topology.Topology;
import io.patriot.topology.Trigger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** What makes the parts run: one poller for each trigger of the topology. */
public final class Triggers implements AutoCloseable {
  private static final Duration POLL_BUSY = Duration.ofMillis(50);
  private static final Duration POLL_IDLE = Duration.ofSeconds(1);

  /**
   * After a crash something may have been lost on the way; the sweeps look soon after the start,
   * then at their pace.
   */
  private static final Duration FIRST_SWEEP_AFTER = Duration.ofSeconds(5);

  private static final Duration SWEEP_EVERY_MAX = Duration.ofSeconds(20);

  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private Triggers() {}

  /**
   * @param shells the function of a part, by the part's name
   */
  public static Triggers start(Topology topology, Cloud cloud, Function<String, Shell> shells) {
    var triggers = new Triggers();
    for (Part part : topology.parts()) {
      for (Trigger trigger : part.triggers()) {
        switch (trigger) {
          case Trigger.FromQueue queue -> triggers.poll(cloud, part, queue, shells);
          case Trigger.FromStream stream -> triggers.follow(cloud, part, stream, shells);
          case Trigger.Every(var period) ->
              triggers.running.push(
                  Schedule.start(
                      ScheduleSpec.every(
                              part.name(),
                              period.compareTo(SWEEP_EVERY_MAX) > 0 ? SWEEP_EVERY_MAX : period)
                          .withFirstAfter(FIRST_SWEEP_AFTER),
                      function(shells, part)));
          case Trigger.FromHttp _ -> {} // served by the door
        }
      }
    }
    return triggers;
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("A poller did not stop", e);
      }
    }
  }

  private void poll(
      Cloud cloud, Part part, Trigger.FromQueue trigger, Function<String, Shell> shells) {
    running.push(
        QueuePoller.start(
            cloud.plain().sqs(),
            QueueMapping.of(cloud.urls().of(trigger.queue().name()), cloud.arn(trigger.queue()))
                .withBatchSize(trigger.batchMax())
                .withConcurrencyMax(trigger.concurrencyMax())
                .withFunctionTimeout(part.timeLimit())
                .withWaitSeconds(cloud.waitSeconds()),
            function(shells, part)));
  }

  private void follow(
      Cloud cloud, Part part, Trigger.FromStream trigger, Function<String, Shell> shells) {
    StreamPoller poller =
        StreamPoller.start(
            cloud.plain().streams(),
            StreamMapping.of(streamOf(cloud, trigger.table()), StreamMapping.From.LATEST)
                .withFilter(StreamMapping.insertedWithKey("pk", trigger.keyPrefix()))
                .withBatchSize(trigger.batchMax())
                .withFunctionTimeout(part.timeLimit())
                .withPolling(POLL_BUSY, POLL_IDLE),
            function(shells, part));
    cloud.nudge().tell(poller);
    running.push(poller);
  }

  private static String streamOf(Cloud cloud, Table table) {
    return cloud
        .clients()
        .dynamoDb()
        .describeTable(request -> request.tableName(table.name()))
        .table()
        .latestStreamArn();
  }

  private static LambdaFunction function(Function<String, Shell> shells, Part part) {
    return new ShellFunction(shells.apply(part.name()));
  }
}
