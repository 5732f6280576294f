/** Lets what befalls a life befall its database: each request, each commit and each opening is a step. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { wrap } from 'idb';
import { currentLife, type Held, type Life, type Step } from './life';

/** What the stand-in for IndexedDB does with a transaction, under the names that it has there. */
interface Transaction extends IDBTransaction {
  _state: string;
  readonly _requests: readonly { readonly request: IDBRequest }[];
  _execRequestAsync(this: Transaction, request: Execution): IDBRequest;
  _start(this: Transaction): void;
  _abort(error: string | null): void;
}
interface Execution {
  readonly source: unknown;
  readonly operation: () => unknown;
}

interface Connection extends IDBDatabase {
  readonly _rawDatabase: { readonly transactions: readonly Transaction[] };
}

const OPEN: Step = { name: 'open', faults: ['throws', 'dies'] };
const BEGIN: Step = { name: 'transaction', faults: ['throws', 'dies'] };
const READ: Step = { name: 'read', faults: ['fails', 'closes', 'dies'] };
const WRITE: Step = { name: 'write', faults: ['fails', 'full', 'closes', 'dies'] };
const COMMIT: Step = { name: 'commit', faults: ['full', 'closes', 'dies', 'dies late'] };

const owned = new WeakSet<IDBDatabase>();
const owners = new WeakMap<IDBTransaction, Life>();
const transactions = IDBTransaction.prototype as Transaction;
const { _execRequestAsync: execute, _start: start } = transactions;
const { open } = IDBFactory.prototype;
const { transaction: beginTransaction } = IDBDatabase.prototype;

/** A new, empty database; those of lives before are gone. */
export function emptyDatabase(): void {
  globalThis.indexedDB = new IDBFactory();
}

IDBFactory.prototype.open = function (name, version) {
  const life = currentLife();
  const fault = life && !life.dead ? life.next(OPEN) : undefined;
  if (fault === 'throws') throw unknownError();
  if (fault === 'dies') void life?.kill();
  if (life?.dead) return unanswered();
  const request = open.call(this, name, version);
  request.addEventListener('upgradeneeded', () => life && own(life, request.result));
  request.addEventListener('success', () => life && own(life, request.result));
  return request;
};

IDBDatabase.prototype.transaction = function (...options) {
  const life = options[1] === ('versionchange' as IDBTransactionMode) ? undefined : currentLife();
  const fault = life && !life.dead ? life.next(BEGIN) : undefined;
  if (fault === 'throws') throw new DOMException('The connection is closing.', 'InvalidStateError');
  if (fault === 'dies') void life?.kill();
  return beginTransaction.apply(this, options);
};

transactions._execRequestAsync = function (request) {
  const life = currentLife();
  // What only prepares an upgrade has no source.
  if (!life || !request.source) return execute.call(this, request);
  owners.set(this, life);
  if (life.dead) return unanswered();
  const fault = life.next(this.mode === 'readonly' ? READ : WRITE);
  if (fault) expectFailure(this);
  if (fault === 'dies') void life.kill();
  if (life.dead) return unanswered();
  const fail = () => {
    throw fault === 'full' ? new DOMException('', 'QuotaExceededError') : unknownError();
  };
  const asked = execute.call(this, fault === 'fails' || fault === 'full' ? { ...request, operation: fail } : request);
  // Once whatever is asked in the same breath has been asked, too.
  if (fault === 'closes') queueMicrotask(() => life.closeAll());
  return asked;
};

transactions._start = function () {
  const life = owners.get(this);
  const isOver = this._state === 'finished' || this._requests.some(({ request }) => request.readyState !== 'done');
  const fault = !life || life.dead || isOver || this.mode === 'readonly' ? undefined : life.next(COMMIT);
  if (fault === 'full') this._abort('QuotaExceededError');
  if (fault === 'closes') life?.closeAll();
  if (fault === 'dies') void life?.kill();
  start.call(this);
  if (fault === 'dies late') void life?.kill();
};

/** When a life ends or the browser closes its connection, what is not committed is undone. */
function own(life: Life, database: IDBDatabase): void {
  if (owned.has(database)) return;
  owned.add(database);
  const held: Held = {
    end() {
      life.held.delete(held);
      const { transactions } = (database as Connection)._rawDatabase;
      for (const transaction of transactions) {
        if (transaction.db !== database || transaction._state === 'finished') continue;
        expectFailure(transaction);
        transaction._abort('AbortError');
      }
      forceCloseDatabase(database as unknown as typeof IDBDatabase);
    },
  };
  if (life.dead) held.end();
  else life.held.add(held);
}

/** The dead do not hear of it, and `idb` lets nobody else hear of it either where a single value is read. */
function expectFailure(transaction: IDBTransaction): void {
  wrap(transaction).done.catch(() => undefined);
}

function unanswered(): IDBOpenDBRequest {
  return new (IDBOpenDBRequest as unknown as new () => IDBOpenDBRequest)();
}

function unknownError(): DOMException {
  return new DOMException('Internal error.', 'UnknownError');
}
