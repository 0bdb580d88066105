/** What a page tells the waiting worker when somebody asks for the newer version. */
export const ACTIVATE = 'activate';
