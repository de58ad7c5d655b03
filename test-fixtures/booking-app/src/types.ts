/** 宿泊者 */
export interface Guest {
  id: string;
  /** 氏名 */
  name: string;
  /** フリガナ */
  kana: string;
  email: string;
  phone: string;
}

/** 予約 */
export interface Reservation {
  id: string;
  planId: string;
  nights: number;
  arrival: string;
}

/** 宿泊プラン: anyone may see it. */
export interface Plan {
  id: string;
  title: string;
  price: number;
}

declare module "express-session" {
  interface SessionData {
    guestId?: string;
  }
}
