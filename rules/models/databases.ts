import type { LookupRow } from "./schema.js";

/**
 * How the object mappers, query builders and drivers of databases read and change records, by the shape of the call:
 * clients are passed around under any name (`ctx.prisma`, `this.db`, `tx`), so the steps of a chain say more than
 * where it started.
 *
 * Evidence: @prisma/client 7 docs/orm/reference/prisma-client-reference; typeorm 1.0 src/repository/Repository.ts;
 * mongoose 9 types/models.d.ts; sequelize 6 types/model.d.ts; drizzle-orm 1.0 pg-core/db.d.ts; knex 3.1 types/index.d.ts;
 * kysely 0.29 dist/query-creator.d.ts; mongodb 7 mongodb.d.ts; @google-cloud/firestore 8 types/firestore.d.ts;
 * @aws-sdk/lib-dynamodb 3; @supabase/postgrest-js 2; @mikro-orm/core 6 EntityManager.d.ts; objection 3 typings.
 */
export const LOOKUPS: readonly LookupRow[] = [
  // An options object with `where`: Prisma, TypeORM, Sequelize, the relational queries of Drizzle.
  { steps: ["findUnique", "findUniqueOrThrow"], does: "read", where: ["0.where"], record: "receiver", options: "0" },
  { steps: ["findFirst", "findFirstOrThrow", "findOne", "findOneOrFail"], does: "read", where: ["0.where"], record: "receiver", options: "0", named: "where" },
  { steps: ["findMany", "findAll", "findAndCount", "findAndCountAll"], does: "read", many: true, where: ["0.where"], record: "receiver", options: "0" },
  { steps: ["find"], does: "read", many: true, where: ["0.where"], record: "receiver", options: "0", named: "where" },
  { steps: ["update", "updateMany", "delete", "deleteMany", "upsert", "destroy", "restore", "updateManyAndReturn"], does: "change", where: ["0.where"], record: "receiver", options: "0", named: "where", data: "0.data" },
  { steps: ["update", "increment", "decrement"], does: "change", where: ["1.where"], record: "receiver", named: "where", data: "0" },
  // The id alone: Mongoose, Sequelize, Objection.
  { steps: ["findById", "findByPk", "findOneById", "findByIdOrThrow"], does: "read", where: ["0"], record: "receiver", options: "1" },
  { steps: ["findOrFail"], does: "read", where: ["0"], record: "receiver", model: true }, // https://lucid.adonisjs.com/docs/crud-operations
  { steps: ["findByID"], does: "read", where: ["0.id"], named: "collection", record: "0.collection" }, // https://payloadcms.com/docs/local-api/overview
  { steps: ["update", "delete"], does: "change", where: ["0.where", "0.id"], named: "collection", record: "0.collection", data: "0.data" },
  { steps: ["findByIdAndUpdate", "findByIdAndReplace", "findByIdAndDelete", "findByIdAndRemove", "patchAndFetchById", "updateAndFetchById", "deleteById"], does: "change", where: ["0"], record: "receiver", options: "2", data: "1" },
  // A filter, or an id, as the first argument: Mongoose, the MongoDB driver, TypeORM.
  { steps: ["findOne", "findOneBy", "findOneByOrFail", "findOneOrFail"], does: "read", where: ["0"], record: "receiver", options: "1", model: true },
  // The column, then its value: https://lucid.adonisjs.com/docs/crud-operations
  { steps: ["findBy", "findByOrFail"], does: "read", where: ["1"], pair: true, least: 2, record: "receiver", model: true },
  { steps: ["find", "findBy", "findAndCountBy"], does: "read", many: true, where: ["0"], record: "receiver", options: "1", model: true },
  { steps: ["findOneAndUpdate", "findOneAndReplace", "findOneAndDelete", "findOneAndRemove"], does: "change", where: ["0"], record: "receiver", options: "2", data: "1" },
  { steps: ["updateOne", "deleteOne", "replaceOne"], does: "change", where: ["0"], record: "receiver", data: "1" },
  { steps: ["updateMany", "deleteMany", "update", "delete", "softDelete"], does: "change", where: ["0"], record: "receiver", model: true, data: "1" },
  // The id alone, asked of a repository of the project's own: `db.invoices.get(id)`, `repos.members.load(id)`.
  { steps: ["get", "getById", "byId", "load", "find", "findOne", "fetch", "one", "getOne", "require", "mustGet"], does: "read", where: ["0"], record: "receiver", holder: true },
  { steps: ["delete", "remove", "destroy", "deleteById", "removeById"], does: "change", where: ["0"], record: "receiver", holder: true },
  { steps: ["update", "patch", "save", "updateById"], does: "change", where: ["0"], record: "receiver", holder: true, data: "1", least: 2 },
  // The entity first, then the condition: the entity managers of TypeORM and MikroORM.
  { steps: ["findOne", "findOneOrFail", "findOneBy", "findOneByOrFail"], does: "read", where: ["1.where", "1"], record: "0", manager: true },
  { steps: ["find", "findBy", "findAndCount"], does: "read", many: true, where: ["1.where", "1"], record: "0", manager: true },
  { steps: ["nativeUpdate", "nativeDelete", "update", "delete", "softDelete"], does: "change", where: ["1"], record: "0", manager: true, data: "2" },
  // Builders: Drizzle, Kysely, Knex, TypeORM's query builder, Supabase.
  { steps: ["from"], after: ["select", "selectDistinct"], does: "read", many: true, record: "0", builder: true, selects: "select" },
  { steps: ["selectFrom"], does: "read", many: true, record: "0", builder: true, selects: "select" },
  { steps: ["update", "updateTable"], does: "change", record: "0", builder: true, tables: true },
  { steps: ["delete", "deleteFrom"], does: "change", record: "0", builder: true, tables: true },
  { steps: ["createQueryBuilder"], does: "read", many: true, record: "receiver", builder: true, selects: "select" },
  { steps: ["from", "table", "into"], does: "read", many: true, record: "0", builder: true, tables: true, selects: "select", changedBy: ["update", "delete", "del", "upsert", "decrement", "increment"] },
  { steps: ["query"], does: "read", many: true, record: "receiver", builder: true, model: true, changedBy: ["patch", "delete", "update", "patchAndFetchById", "deleteById"], selects: "select" },
  // The client is itself a function of the table's name: Knex.
  { steps: ["knex", "db", "database", "trx", "tx"], called: true, does: "read", many: true, record: "0", builder: true, tables: true, selects: "select", changedBy: ["update", "delete", "del", "decrement", "increment"] },
  // The same, where a plugin put the client into the application, a context or a field: `app.knex("orders").where(…)`.
  { steps: ["knex", "db", "database", "trx", "tx"], does: "read", many: true, record: "0", builder: true, tables: true, ends: ["where", "andWhere", "whereIn", "whereRaw", "first"], selects: "select", changedBy: ["update", "delete", "del", "decrement", "increment"] },
  // Documents by path: Firestore.
  { steps: ["doc"], does: "read", record: "documents", changedBy: ["set", "update", "delete"], ends: ["get", "set", "update", "delete"] },
  { steps: ["collection", "collectionGroup"], does: "read", many: true, record: "documents", builder: true, ends: ["get"] },
  // Commands, and the methods of the older client: DynamoDB.
  { steps: ["GetCommand", "GetItemCommand"], called: true, does: "read", where: ["0.Key"], record: "0.TableName", options: "0", prefixed: true },
  { steps: ["UpdateCommand", "DeleteCommand", "UpdateItemCommand", "DeleteItemCommand"], called: true, does: "change", where: ["0.Key"], record: "0.TableName", prefixed: true, texts: { at: ["0.ConditionExpression"], values: "0.ExpressionAttributeValues" } },
  { steps: ["QueryCommand", "ScanCommand"], called: true, does: "read", many: true, record: "0.TableName", options: "0", prefixed: true, texts: { at: ["0.KeyConditionExpression", "0.FilterExpression"], values: "0.ExpressionAttributeValues" } },
  { steps: ["get", "getItem"], does: "read", where: ["0.Key"], named: "Key", record: "0.TableName", options: "0", prefixed: true },
  { steps: ["update", "delete", "updateItem", "deleteItem"], does: "change", where: ["0.Key"], named: "Key", record: "0.TableName", prefixed: true, texts: { at: ["0.ConditionExpression"], values: "0.ExpressionAttributeValues" } },
  // The id alone, which knows its table: Convex.
  { steps: ["get"], does: "read", where: ["0"], record: "key", on: "convex:context.db" },
  { steps: ["patch", "replace", "delete"], does: "change", where: ["0"], record: "key", on: "convex:context.db", data: "1" },
]; // prettier-ignore

/** Steps of a builder or query that narrow which records are meant. */
export const CONDITION_STEPS: readonly string[] = [
  "where", "andWhere", "orWhere", "whereIn", "andWhereIn", "whereRef", "having", "eq", "match", "in", "filter", "equals", "whereNot",
  "neq", "is", "gt", "gte", "lt", "lte", "like", "ilike", "contains", "or", "and", "not", "whereNull", "whereNotNull", "whereRaw", "andWhereRaw",
  "findById", "deleteById", "patchAndFetchById", "updateAndFetchById", "findOne", "whereJsonPath", "whereBetween", "whereNotIn", "orWhereIn", "containedBy", "overlaps", "nor",
]; // prettier-ignore

/** Steps that are handed a document of a tree instead of being called on it, and what they are then: Firestore. */
export const DOCUMENT_STEPS: Readonly<Record<string, string>> = {
  get: "get", set: "set", update: "update", delete: "delete", getDoc: "get", setDoc: "set", updateDoc: "update", deleteDoc: "delete",
}; // prettier-ignore

/** Steps of a builder that take the id alone as their first argument: Objection. */
export const ID_STEPS: readonly string[] = [
  "findById", "deleteById", "patchAndFetchById", "updateAndFetchById", "whereKey",
]; // prettier-ignore

/** Steps that say nothing about whose record it is. */
export const NEUTRAL_STEPS: readonly string[] = [
  "select", "selectAll", "selectDistinct", "columns", "column", "lean", "exec", "populate", "sort", "limit", "skip", "offset", "take", "orderBy", "groupBy",
  "first", "get", "all", "run", "single", "maybeSingle", "execute", "executeTakeFirst", "executeTakeFirstOrThrow", "returning",
  "returningAll", "set", "values", "then", "catch", "finally", "leftJoin", "innerJoin", "rightJoin", "join", "leftJoinAndSelect",
  "innerJoinAndSelect", "getOne", "getOneOrFail", "getMany", "getRawOne", "getRawMany", "getManyAndCount", "toArray", "project", "next", "cursor",
  "session", "hint", "collation", "maxTimeMS", "throwOnError", "csv", "forUpdate", "forShare", "transacting", "update", "delete",
  "del", "patch", "upsert", "throwIfNotFound", "withGraphFetched", "withGraphJoined", "modify", "clone", "increment", "decrement", "onConflict", "merge",
  "ignore", "useIndex", "addSelect", "relation", "loadRelationIdAndMap", "setParameter", "setParameters", "addOrderBy",
  "prepare", "$dynamic", "distinct", "distinctOn", "as", "with", "orFail", "setOptions", "read", "tap", "from", "table", "into", "collection", "doc", "collectionGroup", "ref",
  "getRepository", "query", "createQueryBuilder", "selectFrom", "updateTable", "deleteFrom", "schema", "withSchema", "connection", "db", "count", "abortSignal",
  "data", "range", "order", "unscoped", "promise", "withDeleted", "withConverter", "onlyTrashed", "$queryRaw", "innerJoinAndMapOne", "leftJoinAndMapOne", "toObject", "toJSON", "map",
]; // prettier-ignore

/** Steps that choose fields. */
export const SELECTING_STEPS: readonly string[] = [
  "select",
  "project",
  "columns",
  "first",
  "returning",
  "column",
  "pick",
  "omit",
  "projection",
];

/** Options that choose fields, or leave some out. */
export const SELECTING_OPTIONS: readonly string[] = [
  "select",
  "omit",
  "projection",
  "attributes",
  "fields",
  "columns",
  "ProjectionExpression",
  "query",
];

/** Options of a lookup that are true or false and choose no field: Sequelize, Mongoose, TypeORM. */
export const PLAIN_OPTIONS: readonly string[] = [
  "rejectOnEmpty", "raw", "nest", "plain", "paranoid", "logging", "benchmark", "subQuery", "lean", "new", "upsert", "withDeleted", "cache", "strict",
]; // prettier-ignore

/** Options that name related records to bring along: Prisma, Sequelize; Drizzle; TypeORM. */
export const INCLUDING_OPTIONS: readonly string[] = ["include", "with", "relations"];

/** Steps that give the same model under a scope of its own, which narrows rows or fields: Sequelize, Objection. */
export const MODEL_SCOPES: readonly string[] = ["scope", "modifiers"];

/** Steps that give the same model without its scopes. */
export const MODEL_STEPS: readonly string[] = ["unscoped", "schema", "withSchema"];

/** Names of a mapper's model object after the record's own name: `userModel`, `UserRepository`. */
export const MODEL_SUFFIXES: readonly string[] = [
  "Model", "Repository", "Repo", "Collection", "Table", "Entity", "Store", "Dao", "DAO", "Schema", "Delegate", "Db", "DB", "Coll", "Ref",
]; // prettier-ignore

/** Calls that give a model object: the record's name is their argument. */
export const MODEL_GETTERS: readonly string[] = [
  "getRepository",
  "getCustomRepository",
  "getMongoRepository",
  "collection",
  "model",
  "getModel",
  "repository",
];

/** Generic types of model objects: the record's name is their argument. */
export const MODEL_TYPES: readonly string[] = [
  "Repository",
  "Model",
  "EntityRepository",
  "Collection",
  "MongoRepository",
  "TreeRepository",
  "ReturnModelType",
  "ModelStatic",
  "ModelType",
  "PaginateModel",
  "EntityManager",
];

/** Names of what holds a project's own tables or repositories: `db.invoices`, `repos.members`, `this.repositories.orders`. */
export const TABLE_HOLDERS: readonly string[] = [
  "db", "database", "repos", "repositories", "collections", "tables", "models", "daos", "dao", "orm", "store", "stores",
]; // prettier-ignore

/** Receivers that are managers of all entities. */
export const MANAGERS: readonly string[] = [
  "em",
  "entityManager",
  "manager",
  "orm",
  "transactionalEntityManager",
  "entitymanager",
  "fork",
  "entityService",
  "documents",
];

/** Functions and tags that take a query as text. */
export const TEXT_QUERIES: readonly string[] = [
  "query", "execute", "raw", "get", "all", "run", "one", "oneOrNone", "any", "none", "prepare", "sql", "$queryRaw", "$executeRaw", "$queryRawUnsafe",
  "$executeRawUnsafe", "queryOne", "each", "queryRow", "maybeOne", "many", "exec", "manyOrNone", "unsafe",
]; // prettier-ignore

/** Operators of a change that add to a list or a count, or take away from one, and leave all else: MongoDB. */
export const ADDING_OPERATORS: readonly string[] = ["$push", "$addToSet", "$inc", "$pull", "$setOnInsert"];

/** Clients that only see what their user may see when they carry the user's own session, and the words that lift that. */
export const ROW_SECURITY = {
  /** What the client is called or made by. */
  clients: /supabase/i,
  lifted: /service.?role|service.?key|admin|secret.?key/i,
  /** Functions that make such a client; `isAdmin` and `requireAdmin` ask somebody. */
  makes: /service.?role|service.?key|^(?:build|create|get|init|make|new|use)\w*admin|admin\w*client$/i,
} as const;

/** Functions that hand an object of fields on in the form of the database: @aws-sdk/util-dynamodb. */
export const FIELD_WRAPPERS: readonly string[] = ["marshall", "convertToAttr"];

/** Words of functions that make or get a client of a database. */
export const CLIENT_WORDS: readonly string[] = [
  "client", "supabase", "db", "database", "prisma", "knex", "firestore", "connection", "pool", "mongo", "redis", "sdk", "firebase",
]; // prettier-ignore

/** Records that are the account of whoever signs in. */
export const ACCOUNT_RECORDS: readonly string[] = [
  "user", "member", "customer", "account", "patient", "guest", "student", "employee", "applicant", "candidate", "subscriber", "player", "resident", "kaiin", "会員", "患者", "顧客",
]; // prettier-ignore

/** The method that takes a condition where another takes the id alone. */
export const NEXT_METHODS: Readonly<Record<string, { method: string; id: string; under?: string }>> = {
  findById: { method: "findOne", id: "_id" },
  findByIdAndUpdate: { method: "findOneAndUpdate", id: "_id" },
  findByIdAndReplace: { method: "findOneAndReplace", id: "_id" },
  findByIdAndDelete: { method: "findOneAndDelete", id: "_id" },
  findByIdAndRemove: { method: "findOneAndDelete", id: "_id" },
  findByPk: { method: "findOne", id: "id", under: "where" },
};

/** Steps of a builder that name the table a row is put into: SQL builders, and Knex called as a function. */
export const TABLE_STEPS: readonly string[] = ["insert", "insertInto", "into", "from", "knex", "db"];

/** Steps that name a table by their argument, so that what they are called on is the client: `supabaseAdmin.from("members")`. */
export const NAMING_STEPS: readonly string[] = [
  "from",
  "selectFrom",
  "table",
  "collection",
  "query",
  "execute",
  "raw",
];

/** What queries of many rows are called on, where nothing else is known of the call. */
export const QUERY_RECEIVERS = /^(?:db|sql|knex|prisma|supabase)\b/;

/** Methods that give a row of a store by their name alone: `findUnique`, `selectTemplate`. */
export const ROW_FINDERS = /^find(?!Index)|^(?:select|query|fetch|load)[A-Z]/;

/** Reads of one row of what is called a store: `ctx.db.get`, `this.templates.repo.get`. */
export const ROW_READS =
  /\b(?:db|database|\w*[rR]epo(?:sitory)?|\w*[sS]tore|\w*[tT]able|\w*[mM]odel)\.(?:get|first|one)\w*$/;

/** Methods that read rows of a store, whatever it is called: `await db.shopConfig.findFirst()`. */
export const ROW_READERS =
  /^(?:find(?:First|One|Unique|Many|By\w+)(?:OrThrow|OrFail)?|maybeSingle|single|selectOne|queryOne)$/;

/** Lookups that take the fields to read as `select: { name: true }`: https://www.prisma.io/docs/orm/reference/prisma-client-reference#select */
export const SELECTING_METHODS: readonly string[] = [
  "findUnique", "findUniqueOrThrow", "findFirst", "findFirstOrThrow", "findMany", "update", "delete", "upsert",
]; // prettier-ignore
/** Lookups that take them as a list of columns: https://sequelize.org/docs/v6/core-concepts/model-querying-basics/#specifying-attributes-for-select-queries */
export const COLUMN_LISTS: Readonly<Record<string, string>> = { findAll: "attributes" };

/** Words of columns that say who wrote or made something, which others may be meant to read. */
export const AUTHOR_WORDS: readonly string[] = [
  "sender", "author", "writer", "poster", "driver", "creator", "by", "from", "uploader", "reporter", "assigned",
]; // prettier-ignore
/** Names of objects in which a project keeps its own lookups: what else they can do is not known. */
export const OWN_STORES = /(?:repository|repo|service|dao|store|gateway|db|database)$/i;
