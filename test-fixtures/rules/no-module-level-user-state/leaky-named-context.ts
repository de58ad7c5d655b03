import { Injectable, type CanActivate, type ExecutionContext } from "@nestjs/common";
import { Backend } from "./backend.js";

@Injectable()
export class TenantGuard implements CanActivate {
  constructor(private readonly backend: Backend) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    this.backend.setTenantId(request.user.tenantId);
    // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^@5 client
    return true;
  }
}
