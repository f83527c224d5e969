/** Somebody who chats. Every agent has exactly one role. */
export interface Agent {
  readonly id: number;
  readonly display_name: string;
  readonly email: string;
  readonly enabled: boolean;
  role_id: number;
}

export class AgentStore {
  readonly #agents: ReadonlyMap<number, Agent>;
  readonly #onceHeld = new Set<number>();

  constructor(seed: readonly Agent[]) {
    this.#agents = new Map(seed.map((agent) => [agent.id, { ...agent }]));
  }

  all(): readonly Agent[] {
    return [...this.#agents.values()];
  }

  find(id: number): Agent | undefined {
    return this.#agents.get(id);
  }

  holding(roleId: number): readonly Agent[] {
    return this.all().filter((agent) => agent.role_id === roleId);
  }

  give(agent: Agent, roleId: number): void {
    agent.role_id = roleId;
    this.#onceHeld.add(roleId);
  }

  /** Whether anybody was ever given this role. */
  onceHeld(roleId: number): boolean {
    return this.#onceHeld.has(roleId);
  }
}
