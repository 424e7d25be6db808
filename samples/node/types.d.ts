/** The objects of the port, as far as this integration uses them; the port's README has them all. */
export interface PlatformAccess {
    baseUrl: string;
    credentials: Record<string, string>;
}

export interface Person {
    externalId: string;
    email?: string;
    phone?: string;
    firstName: string;
    lastName: string;
    displayName?: string;
    password?: string;
}

export interface PersonInRole {
    person: Person;
    role: string;
}

export interface CourseReference {
    externalId?: string;
    id?: string;
    title?: string;
}

export interface ClassPlan {
    externalId: string;
    title: string;
    startsAt: string;
    durationMinutes: number;
    teacher: string;
    students?: string[];
    course?: CourseReference;
    description?: string;
}

export interface GroupPlan {
    externalId: string;
    name?: string;
    members?: string[];
}

export interface Answer {
    outcome?: string;
    error?: string;
    message?: string;
    userId?: string;
    role?: string;
    loginName?: string;
    removed?: boolean;
}
