package io.patriot.stack.wiring;

import io.patriot.application.secret.CurrentSecret;
import io.patriot.application.secret.Secret;
import io.patriot.aws.secret.ManagedSecret;
import io.patriot.topology.StoredSecret;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Where the platform's secrets are kept: in Secrets Manager under their names in the topology, or
 * in this process where there is none.
 */
public final class Safe {
  private static final String KIND = "secret";

  private final @Nullable SecretsManagerClient manager;
  private final Findings findings;

  private Safe(@Nullable SecretsManagerClient manager, Findings findings) {
    this.manager = manager;
    this.findings = findings;
  }

  static Safe inThisProcess() {
    return new Safe(null, new Findings());
  }

  /** The one of another AWS, when it answers. */
  static Safe at(SecretsManagerClient manager, Findings findings) {
    try {
      manager.listSecrets(one -> one.maxResults(1));
      return new Safe(manager, findings);
    } catch (SdkException e) {
      findings.lacks("Secrets Manager (" + e.getMessage() + "); secrets stay in this process");
      return new Safe(null, findings);
    }
  }

  /** A secret as it is kept there; what is offered is put there when nothing is. */
  public CurrentSecret keep(StoredSecret secret, Secret offered) {
    SecretsManagerClient client = manager;
    if (client == null) {
      return CurrentSecret.of(offered);
    }
    String name = secret.physicalName();
    try {
      client.describeSecret(one -> one.secretId(name));
      findings.found(KIND);
      fillIfEmpty(client, name, offered);
    } catch (ResourceNotFoundException e) {
      client.createSecret(one -> one.name(name).secretString(offered.reveal()));
      findings.made(KIND, name);
    }
    return new ManagedSecret(secret.name(), name, () -> client, InstantSource.system());
  }

  /** Says so when another is kept there than this one, which goes on being used here. */
  public CurrentSecret keepOwn(StoredSecret secret, Secret own) {
    CurrentSecret kept = keep(secret, own);
    if (kept.get().equals(own)) {
      return kept;
    }
    findings.differs(KIND, secret.physicalName(), "another", "the chat's, which is used here");
    return CurrentSecret.of(own);
  }

  private void fillIfEmpty(SecretsManagerClient client, String name, Secret offered) {
    try {
      client.getSecretValue(one -> one.secretId(name));
    } catch (ResourceNotFoundException e) {
      client.putSecretValue(one -> one.secretId(name).secretString(offered.reveal()));
      findings.made("the value of the " + KIND, name);
    }
  }
}
