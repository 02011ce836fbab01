package io.patriot.aws.wiring;

import io.micronaut.context.annotation.Factory;
import io.patriot.application.announce.Announcements;
import io.patriot.application.order.OrderCommands;
import io.patriot.application.order.Placements;
import io.patriot.application.order.ReconcileRequests;
import io.patriot.application.paper.PaperOrderQueue;
import io.patriot.application.platform.PlatformSweeps;
import io.patriot.application.venue.ExecutionReports;
import io.patriot.aws.AwsClients;
import io.patriot.aws.queue.SqsExecutionReports;
import io.patriot.aws.queue.SqsOrderCommands;
import io.patriot.aws.queue.SqsPaperOrderQueue;
import io.patriot.aws.queue.SqsPlacements;
import io.patriot.aws.queue.SqsReconcileRequests;
import io.patriot.events.Wire;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The queues that orders travel on. */
@Factory
final class QueueFactory {
  @Singleton
  OrderCommands orderCommands(AwsClients clients, QueueUrls urls, Wire wire) {
    return new SqsOrderCommands(clients.sqs(), urls.of("order-commands"), wire);
  }

  @Singleton
  Placements placements(AwsClients clients, QueueUrls urls, Wire wire, FreshDice dice) {
    return new SqsPlacements(clients.sqs(), urls.of("order-placement"), wire, dice::name);
  }

  @Singleton
  ReconcileRequests reconcileRequests(
      AwsClients clients, QueueUrls urls, Wire wire, InstantSource clock) {
    return new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), wire, clock);
  }

  @Singleton
  PlatformSweeps platformSweeps(
      AwsClients clients, QueueUrls urls, Wire wire, InstantSource clock) {
    return new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), wire, clock);
  }

  @Singleton
  Announcements announcements(AwsClients clients, QueueUrls urls, Wire wire, InstantSource clock) {
    return new SqsReconcileRequests(clients.sqs(), urls.of("reconcile"), wire, clock);
  }

  @Singleton
  ExecutionReports executionReports(AwsClients clients, QueueUrls urls, Wire wire) {
    return new SqsExecutionReports(clients.sqs(), urls.of("execution-reports"), wire);
  }

  @Singleton
  PaperOrderQueue paperOrderQueue(AwsClients clients, QueueUrls urls, Wire wire, FreshDice dice) {
    return new SqsPaperOrderQueue(clients.sqs(), urls.of("paper-orders"), wire, dice::name);
  }
}
