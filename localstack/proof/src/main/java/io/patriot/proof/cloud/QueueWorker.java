package io.patriot.proof.cloud;

import io.patriot.testkit.SqsBatch;
import io.patriot.testkit.sim.Fault;
import io.patriot.topology.Part;
import io.patriot.topology.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Brings a queue's messages to a function, at least once each. */
final class QueueWorker {
  private final Surroundings world;
  private final CloudInMemory cloud;
  private final Trigger.FromQueue trigger;
  private final String url;
  private final Machines machines;
  private final String lookName;
  private Instant lookPlanned = Instant.MAX;
  private long plans;
  private int running;

  QueueWorker(
      Surroundings world,
      CloudInMemory cloud,
      Part part,
      Trigger.FromQueue trigger,
      Machines machines) {
    this.world = world;
    this.cloud = cloud;
    this.trigger = trigger;
    this.url = cloud.urls().of(trigger.queue().name());
    this.machines = machines;
    this.lookName = part.name() + " looks into its queue";
  }

  /** There may be something to do. */
  void wake() {
    if (running < trigger.concurrencyMax()) {
      if (cloud.queues().isReady(url)) {
        lookAt(world.simulation().now());
      } else {
        cloud.queues().nextChange(url).ifPresent(this::lookAt);
      }
    }
  }

  private void lookAt(Instant next) {
    Instant now = world.simulation().now();
    Duration latency = world.between("queue latency", 1, 20);
    Duration time = next.isAfter(now) ? Duration.between(now, next).plus(latency) : latency;
    if (now.plus(time).isBefore(lookPlanned)) {
      lookAfter(time);
    }
  }

  private void lookAfter(Duration time) {
    long plan = ++plans;
    lookPlanned = world.simulation().now().plus(time);
    world
        .simulation()
        .after(
            time,
            lookName,
            () -> {
              if (plan == plans) {
                look();
              }
            });
  }

  private void look() {
    lookPlanned = Instant.MAX;
    if (world.faults().strikes(Fault.MESSAGE_HELD_UP, 0.002, trigger.queue().name())) {
      lookAfter(world.between("held up", 1_000, 120_000));
      return;
    }
    while (running < trigger.concurrencyMax()) {
      List<Message> messages =
          cloud
              .queues()
              .receiveMessage(
                  request ->
                      request
                          .queueUrl(url)
                          .maxNumberOfMessages(trigger.batchMax())
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      if (messages.isEmpty()) {
        cloud.queues().nextChange(url).ifPresent(this::lookAt);
        return;
      }
      work(messages);
    }
  }

  private void work(List<Message> messages) {
    running++;
    var batch = new SqsBatch();
    for (Message message : messages) {
      String group = message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID);
      if (group == null) {
        batch.with(message.messageId(), body(message));
      } else {
        batch.with(message.messageId(), group, body(message));
      }
    }
    String event = batch.json();
    call(event, messages, false);
    if (world.faults().strikes(Fault.DELIVERIES_OVERLAP, 0.01, trigger.queue().name())) {
      Duration behind = world.between("overlap", 0, 50);
      world
          .simulation()
          .after(behind, "the same messages again", () -> call(event, List.of(), true));
    } else if (world.faults().strikes(Fault.MESSAGE_AGAIN_LATER, 0.005, trigger.queue().name())) {
      Duration later = world.between("much later", 300_000, 900_000);
      world
          .simulation()
          .after(later, "the same messages later", () -> call(event, List.of(), true));
    }
  }

  private String queue() {
    return trigger.queue().name();
  }

  /** A newer version of the sender may say more than this version of the hearer knows. */
  private String body(Message message) {
    return message.body().startsWith("{\"")
            && world.faults().strikes(Fault.TWO_VERSIONS, 0.01, trigger.queue().name())
        ? "{\"saidByNewer\":{\"as\":[1,\"two\"]}," + message.body().substring(1)
        : message.body();
  }

  /**
   * @param messages those that are taken off the queue when they are done
   */
  private void call(String event, List<Message> messages, boolean again) {
    machines.invoke(
        event,
        new Machines.Outcome() {
          @Override
          public void answered(String answer) {
            var failed = new TreeSet<String>(SqsBatch.failures(answer));
            messages.stream()
                .filter(message -> failed.contains(message.messageId()))
                .forEach(message -> world.tell("FAILS " + queue() + " " + message.body()));
            messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .forEach(QueueWorker.this::delete);
            over();
          }

          @Override
          public void failed(RuntimeException error) {
            over();
          }

          @Override
          public void died() {
            over();
          }

          private void over() {
            if (!again) {
              running--;
            }
            wake();
          }
        });
  }

  /** What was worked on for longer than it is out of sight comes again, as at SQS. */
  private void delete(Message message) {
    try {
      cloud
          .queues()
          .deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    } catch (SqsException e) {
      world.tell("COMES AGAIN " + queue() + " " + message.body());
    }
  }
}
