package io.patriot.aws.wiring;

import io.patriot.application.snapshot.Priming;
import io.patriot.aws.AwsClients;
import io.patriot.aws.AwsSettings;
import io.patriot.aws.CallCounter;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.aws.table.Dynamo;
import io.patriot.aws.table.TableNames;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/**
 * AWS for a function that starts too often to carry a container along: what {@link AwsFactory} and
 * {@link DeployedFactory} make, made by hand.
 */
public final class AwsByHand {
  private final AwsClients clients;
  private final QueueUrls queues;
  private final SecretPlaces secrets;
  private final InstantSource clock = InstantSource.system();
  private final FreshDice dice = new FreshDice(SecureRandom::new);
  private final Dynamo dynamo;

  /**
   * @param environment what the function's template tells it
   */
  public AwsByHand(Map<String, String> environment) {
    this.clients = AwsClients.of(AwsSettings.fromEnvironment(environment), new CallCounter());
    this.queues = QueueUrls.fromEnvironment(environment);
    this.secrets = SecretPlaces.fromEnvironment(environment);
    this.dynamo =
        new Dynamo(
            clients.dynamoDb(),
            TableNames.withPrefix(AwsFactory.TABLE_PREFIX),
            dice::name,
            Thread::sleep);
  }

  public AwsClients clients() {
    return clients;
  }

  public QueueUrls queues() {
    return queues;
  }

  public InstantSource clock() {
    return clock;
  }

  public FreshDice dice() {
    return dice;
  }

  public Dynamo dynamo() {
    return dynamo;
  }

  /** A secret by its name in the topology; it is read when it is first needed. */
  public ManagedSecret secret(String name) {
    return new ManagedSecret(name, secrets.of(name), clients::secretsManager, clock);
  }

  public Priming warmTables() {
    return new WarmTables(dynamo);
  }
}
