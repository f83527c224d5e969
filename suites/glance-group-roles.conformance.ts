import { glanceGroupRoles } from '../reference/glance-group-roles';
import { conformance } from './jest/conformance';

conformance(glanceGroupRoles);
