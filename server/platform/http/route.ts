import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Scope } from '../../../contract/members.ts';
import type { Tx } from '../database/index.ts';
import type { CandidatePrincipal, MemberPrincipal } from './principal.ts';

/**
 * Who may call:
 * - `public`: anybody · `member`: a signed-in member or an API key with `scope` · `candidate`: the cookie of the invitation in the URL
 * - `upload`: the candidate or member who owns the upload in the URL · `operator`: the owner of this instance, signed in (no key)
 * - `signed`: whoever holds a signed, expiring URL
 */
export type AuthClass = 'public' | 'member' | 'candidate' | 'upload' | 'operator' | 'signed';

/** How often: `read` and `write` per principal; `secret` and `sign-in` per address, since guessing is what they stop; `upload` wide. */
export type RateClass = 'read' | 'write' | 'upload' | 'secret' | 'sign-in' | 'none';

type Schema = z.ZodType;
type Out<S> = S extends Schema ? z.output<S> : Record<string, never>;
type In<R extends Record<number, Schema>> = z.input<R[keyof R]>;

/** What authorisation found: how far the member's access to the interview in question goes. */
export interface Access {
  readonly interviewId: string | null;
  readonly level: 'manage' | 'review' | 'view' | null;
}

export interface Context<P, Q, B, A extends AuthClass> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The transaction of this request, inside the caller's organisation. Throws where the route declares `transaction: false`. */
  readonly tx: A extends 'member' | 'candidate' ? Tx : undefined;
  readonly principal: A extends 'member' | 'operator'
    ? MemberPrincipal
    : A extends 'candidate'
      ? CandidatePrincipal
      : null;
  readonly access: Access;
  /** The revision in If-Match, or null. */
  readonly ifMatch: number | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export interface RouteSpec<
  A extends AuthClass = AuthClass,
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  B extends Schema | undefined = Schema | undefined,
  R extends Record<number, Schema> = Record<number, Schema>,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly tag: string;
  readonly summary: string;
  readonly auth: A;
  /** A name from the policies; `none` only where `auth` alone decides. */
  readonly permission: string;
  readonly scope?: Scope;
  readonly rate: RateClass;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** `bytes`: the body is raw, at most this many bytes. */
  readonly bytes?: number;
  readonly response: R;
  /** false: the handler opens its own short transactions (streams, uploads, sign-in). */
  readonly transaction?: boolean;
  /** false: a person at a browser only, no API key. */
  readonly keys?: boolean;
  /** true: only from this machine itself. */
  readonly loopback?: boolean;
  /** true: the handler writes the reply itself. */
  readonly raw?: boolean;
  handle(context: Context<Out<P>, Out<Q>, Out<B>, A>): Promise<In<R> | undefined>;
}

/** Any route, once declared. */
// biome-ignore lint/suspicious/noExplicitAny: the one place where differently typed routes stand in one list
export type Route = RouteSpec<any, any, any, any, any>;

/**
 * Declares an endpoint: who may call it, how often, what goes in and comes out, in one column.
 * The first status in `response` is the one that success answers with.
 */
export function route<
  A extends AuthClass,
  R extends Record<number, Schema>,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(spec: RouteSpec<A, P, Q, B, R>): Route {
  return spec;
}
