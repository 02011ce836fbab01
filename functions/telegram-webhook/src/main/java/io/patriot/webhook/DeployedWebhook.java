package io.patriot.webhook;

import io.patriot.aws.card.DynamoUpdateClaims;
import io.patriot.aws.queue.SqsTelegramUpdates;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.aws.wiring.AwsByHand;
import io.patriot.lambda.HandMade;
import io.patriot.lambda.Shell;
import java.util.List;
import java.util.Map;

/**
 * The webhook as it is deployed, its parts put together by hand: with a container it read half as
 * much again before its first answer.
 */
public final class DeployedWebhook implements HandMade {
  private static final String NAME = "telegram-webhook";

  @Override
  public String function() {
    return NAME;
  }

  @Override
  public Parts make(Map<String, String> environment) {
    var aws = new AwsByHand(environment);
    ManagedSecret secret = aws.secret("telegram-webhook-secret");
    var handler =
        new WebhookHandler(
            secret,
            new DynamoUpdateClaims(aws.dynamo(), aws.clock()),
            new SqsTelegramUpdates(aws.clients().sqs(), aws.queues().of("telegram-updates")),
            aws.clock(),
            aws.dice()::nextInt);
    return new Parts(
        new Shell(NAME, handler), List.of(aws.warmTables()), List.of(secret, aws.dice()));
  }
}
